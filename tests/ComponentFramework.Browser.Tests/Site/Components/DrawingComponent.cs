using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A picture with a component in it.</summary>
[Component("drawing"), AllowAnonymous]
public sealed partial class DrawingComponent : Component<DrawingState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Task.CompletedTask;
    }
}

public sealed record DrawingState;
