namespace Shop.Staff;

/// <summary>The stock sheet.</summary>
/// <param name="Saved">What was changed last, in a sentence; null before the first change.</param>
public sealed record StockState(IReadOnlyList<StockRow> Rows, string? Saved = null);
