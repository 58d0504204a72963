using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Is kept for all, tells others of it while it mounts, and may ask for somebody afterwards.</summary>
[Component("herald"), AllowAnonymous, Cache]
public sealed partial class HeraldComponent(IBroadcaster broadcaster) : Component<Greeting>
{
    [Parameter]
    public bool Asks { get; init; }

    protected override async Task MountAsync(CancellationToken ct)
    {
        await broadcaster.SendAsync("heralds", ComponentEvent.Refresh, ct);
        State = new(Asks ? Somebody.Behind(this) : "");
    }
}
