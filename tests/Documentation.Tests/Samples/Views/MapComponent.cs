using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Views;

public sealed record MapState(string Place = "Oslo", int Zoom = 3);

[Component("map"), AllowAnonymous]
public sealed partial class MapComponent : Component<MapState>
{
    [Event]
    public void OnZoom(int by) => State = State with { Zoom = State.Zoom + by };
}
