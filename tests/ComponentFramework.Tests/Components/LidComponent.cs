using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Asks whether a slot is filled without showing it.</summary>
[Component("lid"), AllowAnonymous, Slots("note")]
public sealed partial class LidComponent : Component<LidState>
{
    [Event, Optimistic]
    public void OnLift() => State = State with { IsOpen = true };
}

public sealed record LidState(bool IsOpen = false);
