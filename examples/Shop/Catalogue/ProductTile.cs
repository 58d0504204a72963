namespace Shop.Catalogue;

/// <summary>A product as the catalogue and the recommendations show it.</summary>
/// <param name="Stock">Pieces left over all sizes.</param>
public sealed record ProductTile(int Id, string Name, string Brand, string Category, decimal Price, string Picture, int Stock);
