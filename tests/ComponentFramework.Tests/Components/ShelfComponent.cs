using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A cached component with a child.</summary>
[Component("shelf"), AllowAnonymous, Cache]
public sealed partial class ShelfComponent(Tally tally) : Component<EmptyState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("shelf");
        State = new();
        return Task.CompletedTask;
    }
}
