namespace Shop.Cart;

/// <summary>A visitor's cart.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">What they cost together.</param>
/// <param name="Said">What has just been taken out, in a sentence.</param>
public sealed record CartState(IReadOnlyList<CartLine> Items, decimal Total, string Said = "")
{
    /// <summary>How many pieces there are in all rows together.</summary>
    public int Pieces => Items.Sum(item => item.Quantity);

    /// <summary>The cart at the prices of its rows.</summary>
    public static CartState Of(IReadOnlyList<CartLine> items) => new(items, items.Sum(item => item.Amount));

    /// <summary>The cart with another quantity in one of its rows; 0 takes the row out.</summary>
    public CartState WithQuantity(CartLine row, int quantity) => quantity == 0
        ? Of([.. Items.Where(item => item != row)]) with { Said = row.Farewell }
        : Of([.. Items.Select(item => item == row ? row with { Quantity = quantity } : item)]);
}
