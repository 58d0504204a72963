namespace Shop.Catalogue;

/// <summary>The categories of the catalogue, in the order of the header.</summary>
public static class Categories
{
    public static IReadOnlyList<string> All { get; } = ["Outerwear", "Knitwear", "Shirts", "Trousers", "Dresses & skirts", "Shoes & accessories"];
}
