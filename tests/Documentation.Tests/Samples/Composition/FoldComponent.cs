using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Composition;

/// <summary>What a panel must not do: leave its slot out.</summary>
[Component("fold"), AllowAnonymous, Slots("body")]
public sealed partial class FoldComponent : Component<PanelState>
{
    [Event]
    public void OnToggle() => State = State with { IsOpen = !State.IsOpen };
}
