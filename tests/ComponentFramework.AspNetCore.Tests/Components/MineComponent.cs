using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Shows something of the visitor's own, live.</summary>
[Component("mine"), AllowAnonymous]
public sealed partial class MineComponent : Component<MineState>
{
    protected override IEnumerable<string> Groups => [$"mine-{Visitor.Id}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Visitor.Id, 0);
        return Task.CompletedTask;
    }

    [Event]
    public void OnClick() => State = State with { Clicks = State.Clicks + 1 };
}

public sealed record MineState(string Owner, int Clicks);
