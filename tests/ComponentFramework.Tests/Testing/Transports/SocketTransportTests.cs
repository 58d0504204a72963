namespace ComponentFramework.Tests.Testing.Transports;

public sealed class SocketTransportTests : TransportContract, IAsyncDisposable
{
    private readonly TestApplication _application = new();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private protected override Task<ComponentHost> HostAsync() => _application.HostAsync();

    private protected override Task PrepareAsync<TComponent>(MountedComponent<TComponent> mounted) => mounted.ConnectAsync();
}
