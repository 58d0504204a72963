namespace AnswerCost.Cart;

public sealed record CartState(IReadOnlyList<CartLine> Items)
{
    private static readonly string[] Names = ["Harbour Overshirt", "Ribbed Beanie", "Selvedge Denim", "Linen Camp Shirt", "Merino Crew"];

    private static readonly string[] Sizes = ["S", "M", "L", "XL"];

    /// <summary>Every combination of the names and sizes once: twenty rows.</summary>
    public static CartState Sample { get; } = new(
    [
        .. from name in Enumerable.Range(0, Names.Length)
           from size in Enumerable.Range(0, Sizes.Length)
           select new CartLine(name + 1, Sizes[size], Names[name], "North & Pine", 19.00m + (27 * name), $"/pictures/{Names[name].ToLowerInvariant().Replace(' ', '-')}.svg", 2 + ((name + size) % 3)),
    ]);

    public int Pieces => Items.Sum(item => item.Quantity);

    public decimal Total => Items.Sum(item => item.Amount);
}

public sealed record CartLine(int ProductId, string Size, string Name, string Brand, decimal Price, string Picture, int Quantity)
{
    public decimal Amount => Price * Quantity;
}
