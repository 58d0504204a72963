namespace Shop.Checkout;

internal sealed class OrderLine
{
    public int OrderNumber { get; init; }

    public int ProductId { get; init; }

    public required string Size { get; init; }

    public required string Name { get; init; }

    /// <summary>The catalogue's price when the order was placed.</summary>
    public decimal Price { get; init; }

    public int Quantity { get; init; }
}
