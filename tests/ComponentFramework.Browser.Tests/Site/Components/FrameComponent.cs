using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A component with a slot, a child of its own, and a region that belongs to the page.</summary>
[Component("frame"), AllowAnonymous, Slots("inside")]
public sealed partial class FrameComponent : Component<FrameState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0);
        return Task.CompletedTask;
    }

    [Event]
    public void OnTurn() => State = new(State.Turns + 1);
}

public sealed record FrameState(int Turns);
