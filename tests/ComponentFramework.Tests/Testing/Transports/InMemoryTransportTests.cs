namespace ComponentFramework.Tests.Testing.Transports;

public sealed class InMemoryTransportTests : TransportContract
{
    private protected override Task<ComponentHost> HostAsync() => Task.FromResult(Some.Host());
}
