namespace EventCost.Card;

public sealed record CardState(
    int Id,
    string Name,
    string Brand,
    string Description,
    decimal Price,
    string ImageUrl,
    IReadOnlyList<SizeOption> Sizes,
    string? SelectedSize,
    bool InCart)
{
    public static CardState Sample { get; } = new(
        1,
        "Harbour Overshirt",
        "North & Pine",
        "A heavy cotton twill overshirt with two chest pockets, corozo buttons and a boxy fit that layers over a jumper.",
        129.00m,
        "/images/products/1.svg",
        [new("XS", 0), new("S", 3), new("M", 12), new("L", 24), new("XL", 7)],
        null,
        false);
}

public sealed record SizeOption(string Size, int Stock);
