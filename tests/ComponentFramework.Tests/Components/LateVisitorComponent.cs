using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record LateVisitorState
{
    public string? Owner { get; init; }
}

/// <summary>Is nobody's until a handler asks for its visitor.</summary>
[Component("late-visitor"), AllowAnonymous]
public sealed partial class LateVisitorComponent(Tally tally) : Component<LateVisitorState>
{
    [Event]
    public void OnClaim()
    {
        tally.Count("claim");
        State = new() { Owner = Visitor.Id };
    }

    [Event]
    public void OnLook()
    {
    }
}
