using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record EmptyState;

/// <summary>Has nothing to remember.</summary>
[Component("empty"), Authorize]
public sealed partial class EmptyComponent(Tally tally) : Component<EmptyState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("empty mount");
        State = new();
        return Task.CompletedTask;
    }

    [Event]
    public void OnLook()
    {
    }
}
