namespace Shop.Cart;

/// <summary>A visitor's cart.</summary>
public sealed record CartState(IReadOnlyList<CartLine> Items, decimal Total)
{
    /// <summary>How many pieces there are in all rows together.</summary>
    public int Pieces => Items.Sum(item => item.Quantity);

    /// <summary>The cart at the prices of its rows.</summary>
    public static CartState Of(IReadOnlyList<CartLine> items) => new(items, items.Sum(item => item.Amount));

    /// <summary>The cart with another quantity in one of its rows; 0 takes the row out.</summary>
    public CartState WithQuantity(CartLine row, int quantity) => Of(quantity == 0
        ? [.. Items.Where(item => item != row)]
        : [.. Items.Select(item => item == row ? row with { Quantity = quantity } : item)]);
}
