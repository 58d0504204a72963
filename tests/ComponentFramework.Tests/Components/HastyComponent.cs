using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Asks for its visitor too early.</summary>
[Component("hasty"), AllowAnonymous]
public sealed partial class HastyComponent : Component<EmptyState>
{
    private readonly string _visitor;

    public HastyComponent() => _visitor = Visitor.Id;

    [Event]
    public void OnLook() => _ = _visitor.Length;
}
