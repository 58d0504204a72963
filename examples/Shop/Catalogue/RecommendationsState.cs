namespace Shop.Catalogue;

/// <summary>Products that go with another one.</summary>
public sealed record RecommendationsState(IReadOnlyList<ProductTile> Products);
