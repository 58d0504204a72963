namespace Shop.Staff;

/// <summary>The stock sheet, for members of staff.</summary>
public sealed record StockPage;
