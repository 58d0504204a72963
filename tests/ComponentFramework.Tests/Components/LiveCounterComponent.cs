using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A live component whose state is all there is: no facts could repair it.</summary>
[Component("live-counter"), AllowAnonymous]
public sealed partial class LiveCounterComponent : Component<LiveCounterState>
{
    protected override IEnumerable<string> Groups => ["live-counters"];

    [Event]
    public void OnAdd() => State = new(State.Count + 1);
}

public sealed record LiveCounterState(int Count = 0);
