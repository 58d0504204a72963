namespace Shop.Cart;

/// <summary>A visitor's cart.</summary>
public sealed record CartState(IReadOnlyList<CartLine> Items, decimal Total)
{
    /// <summary>How many pieces there are in all rows together.</summary>
    public int Pieces => Items.Sum(item => item.Quantity);
}
