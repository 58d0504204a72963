using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Cart;

/// <summary>The link to the cart in the header, with the number of pieces in it.</summary>
[Component("cart-count"), AllowAnonymous]
public sealed partial class CartCountComponent(ICarts carts) : Component<CartCountState>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Cart(Visitor.Id)];

    /// <inheritdoc/>
    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    /// <inheritdoc/>
    protected override async Task RefreshAsync(CancellationToken ct) => State = new(await carts.PiecesAsync(Visitor.Id, ct));
}
