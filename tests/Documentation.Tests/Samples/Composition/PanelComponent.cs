using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Composition;

public sealed record PanelState
{
    public bool IsOpen { get; init; } = true;
}

[Component("panel"), AllowAnonymous, Slots("body", "actions")]
public sealed partial class PanelComponent : Component<PanelState>
{
    [Parameter]
    public required string Title { get; init; }

    [Event]
    public void OnToggle() => State = State with { IsOpen = !State.IsOpen };
}
