using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Mounted once for everybody; what it predicts names the instance.</summary>
[Component("cached-dial"), AllowAnonymous, Cache]
public sealed partial class CachedDialComponent(Tally tally) : Component<DialState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("dial mounted");
        State = new();
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnSwitch() => State = State with { IsOn = !State.IsOn };
}

public sealed record DialState(bool IsOn = false);
