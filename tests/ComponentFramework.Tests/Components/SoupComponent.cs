using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Its view leaves out an end tag, so that only a browser knows what it means.</summary>
[Component("soup"), AllowAnonymous]
public sealed partial class SoupComponent : Component<SoupState>
{
    [Event, Optimistic]
    public void OnStir() => State = State with { Count = State.Count + 1 };
}

public sealed record SoupState(int Count = 0);
