namespace Shop.Catalogue;

/// <summary>All products, or those of one category.</summary>
public sealed record CataloguePage(IReadOnlyList<ProductTile> Products, IReadOnlyList<string> Categories, string? Category);
