using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Crowd;

/// <summary>A visitor's own cart, live in all tabs.</summary>
[Component("cart"), AllowAnonymous]
internal sealed partial class CartComponent(Carts carts, IBroadcaster broadcaster) : Component<CartState>
{
    protected override IEnumerable<string> Groups => [$"cart-{Visitor.Id}"];

    protected override async Task MountAsync(CancellationToken ct) => State = await carts.ReadAsync(Visitor.Id);

    protected override async Task RefreshAsync(CancellationToken ct) => State = await carts.ReadAsync(Visitor.Id);

    [Event]
    public async Task OnAdd(CancellationToken ct)
    {
        carts.Add(Visitor.Id);
        State = await carts.ReadAsync(Visitor.Id);
        await broadcaster.SendAsync($"cart-{Visitor.Id}", ComponentEvent.Refresh, ct);
    }

    [Event, RateLimit("5/second")]
    public void OnSeldom()
    {
    }
}
