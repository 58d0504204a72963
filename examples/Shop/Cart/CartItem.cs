using Shop.Catalogue;

namespace Shop.Cart;

internal sealed class CartItem
{
    /// <summary>The visitor's id: the customer's when signed in, the visitor cookie's otherwise.</summary>
    public required string VisitorId { get; init; }

    public int ProductId { get; init; }

    public required string Size { get; init; }

    public ProductSize ProductSize { get; init; } = null!;

    public int Quantity { get; set; }

    public DateTime AddedAt { get; init; }
}
