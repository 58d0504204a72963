namespace ComponentFramework.Tests.Testing.Transports;

public sealed class LiveInMemoryTransportTests : TransportContract
{
    private protected override Task<ComponentHost> HostAsync() => Task.FromResult(Some.Host());

    private protected override Task PrepareAsync<TComponent>(MountedComponent<TComponent> mounted) => mounted.ConnectAsync();
}
