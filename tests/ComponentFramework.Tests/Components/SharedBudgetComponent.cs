using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Visitors of one house share a budget.</summary>
[Component("shared-budget"), AllowAnonymous, RateLimit("2/hour")]
public sealed partial class SharedBudgetComponent : Component<LimitedState>
{
    protected override string? GetThrottleKey(Visitor visitor) => visitor.User.FindFirst("house")?.Value;

    [Event]
    public void OnPress() => State = State with { Count = State.Count + 1 };
}
