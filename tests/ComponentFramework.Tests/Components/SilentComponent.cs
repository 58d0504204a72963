namespace ComponentFramework.Tests.Components;

public sealed record SilentState;

#pragma warning disable CF006 // It is about a component that says nothing.
[Component("silent")]
public sealed partial class SilentComponent(Tally tally) : Component<SilentState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("silent mount");
        State = new();
        return Task.CompletedTask;
    }

    [Event]
    public void OnLook() => tally.Count("silent look");
}
