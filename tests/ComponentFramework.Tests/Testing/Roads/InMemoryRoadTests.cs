namespace ComponentFramework.Tests.Testing.Roads;

public sealed class InMemoryRoadTests : RoadContract
{
    private protected override Task<ComponentHost> HostAsync() => Task.FromResult(Some.Host());
}
