namespace ComponentFramework.Tests.Testing.Roads;

public sealed class LiveInMemoryRoadTests : RoadContract
{
    private protected override Task<ComponentHost> HostAsync() => Task.FromResult(Some.Host());

    private protected override Task PrepareAsync<TComponent>(MountedComponent<TComponent> mounted) => mounted.ConnectAsync();
}
