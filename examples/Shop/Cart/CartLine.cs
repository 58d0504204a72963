namespace Shop.Cart;

/// <summary>One row of the cart, at the price the catalogue asks now.</summary>
/// <param name="Stock">Pieces of this size that are left now; it may be fewer than <paramref name="Quantity"/>.</param>
public sealed record CartLine(int ProductId, string Size, string Name, string Brand, decimal Price, string Picture, int Quantity, int Stock)
{
    /// <summary>Price times quantity.</summary>
    public decimal Amount => Price * Quantity;

    /// <summary>Whether there is as much as the row asks for.</summary>
    public bool IsThere => Quantity <= Stock;

    /// <summary>What is missing, in words.</summary>
    public string Shortage => Stock == 0 ? "Sold out" : $"Only {Stock} left";

    /// <summary>What is said when the row is taken out.</summary>
    public string Farewell => $"{Name}, size {Size}, is no longer in your cart.";

    /// <summary>Whether the cart may hold one piece more, as far as this row knows.</summary>
    public bool HasMore => Quantity < Math.Min(Stock, ICarts.MostPieces);
}
