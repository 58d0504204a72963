using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Counts each visitor by a key that the author made of the id.</summary>
[Component("own-budget"), AllowAnonymous]
public sealed partial class OwnBudgetComponent : Component<LimitedState>
{
    protected override string? GetThrottleKey(Visitor visitor) => $"own {visitor.Id}";

    [Event, RateLimit("1/hour")]
    public void OnPress() => State = State with { Count = State.Count + 1 };
}
