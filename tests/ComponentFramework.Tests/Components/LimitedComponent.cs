using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record LimitedState
{
    public int Count { get; init; }
}

/// <summary>A budget for the whole and a smaller one for an event; live, so that both roads can be taken.</summary>
[Component("limited"), AllowAnonymous, RateLimit("20/minute")]
public sealed partial class LimitedComponent(Tally tally) : Component<LimitedState>
{
    protected override IEnumerable<string> Groups => ["limited"];

    [Event, RateLimit("3/second")]
    public void OnPress()
    {
        tally.Count("press");
        State = State with { Count = State.Count + 1 };
    }

    [Event]
    public void OnTouch() => tally.Count("touch");
}
