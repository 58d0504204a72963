using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record EditedState(bool IsOn = false);

/// <summary>Its view is replaced while the tests run: it is cached, and predicts what its button shows.</summary>
[Component("edited"), AllowAnonymous, Cache]
public sealed partial class EditedComponent : Component<EditedState>
{
    [Event, Optimistic]
    public void OnSwitch() => State = State with { IsOn = !State.IsOn };
}
