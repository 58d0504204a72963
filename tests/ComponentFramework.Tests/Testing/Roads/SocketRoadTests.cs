namespace ComponentFramework.Tests.Testing.Roads;

public sealed class SocketRoadTests : RoadContract, IAsyncDisposable
{
    private readonly TestApplication _application = new();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private protected override Task<ComponentHost> HostAsync() => _application.HostAsync();

    private protected override Task PrepareAsync<TComponent>(MountedComponent<TComponent> mounted) => mounted.ConnectAsync();
}
