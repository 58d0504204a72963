using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A live component that belongs to its visitor, like the one in the design.</summary>
[Component("cart"), AllowAnonymous]
public sealed partial class CartComponent(ICarts carts, IBroadcaster broadcaster) : Component<CartState>
{
    protected override IEnumerable<string> Groups => [$"cart-{Visitor.Id}"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override async Task RefreshAsync(CancellationToken ct) => State = new(await carts.ItemsAsync(Visitor.Id, ct));

    [Event]
    public async Task OnAddItem(int productId, string size, CancellationToken ct)
    {
        await carts.AddAsync(Visitor.Id, productId, size, ct);
        await RefreshAsync(ct);
        await broadcaster.SendAsync($"cart-{Visitor.Id}", ComponentEvent.Refresh, ct);
    }

    [Event]
    public async Task OnRemoveItem(int productId, string size, CancellationToken ct)
    {
        await carts.RemoveAsync(Visitor.Id, productId, size, ct);
        await RefreshAsync(ct);
        await broadcaster.SendAsync($"cart-{Visitor.Id}", ComponentEvent.Refresh, ct);
    }
}
