using Shop.Catalogue;

namespace Shop.Staff;

/// <summary>One product on the stock sheet.</summary>
public sealed record StockRow(int ProductId, string Name, string Brand, string Picture, IReadOnlyList<SizeOption> Sizes);
