namespace AnswerCost.Product;

public sealed record ProductState(
    string Name,
    string Brand,
    string Category,
    decimal Price,
    string Picture,
    string Description,
    string Material,
    IReadOnlyList<SizeOption> Sizes,
    string? SelectedSize = null,
    bool InCart = false)
{
    public static ProductState Sample(int stockOfM) => new(
        "Harbour Overshirt",
        "North & Pine",
        "Outerwear",
        129.00m,
        "/pictures/harbour-overshirt.svg",
        "A heavy cotton twill overshirt with two chest pockets, corozo buttons and a boxy fit that layers over a jumper.",
        "100% organic cotton, 340 g. Machine wash at 30°.",
        [new("XS", 0), new("S", 3), new("M", stockOfM), new("L", 24), new("XL", 7)]);
}

public sealed record SizeOption(string Size, int Stock);
