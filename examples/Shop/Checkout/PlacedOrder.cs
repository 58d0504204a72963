namespace Shop.Checkout;

/// <summary>An order as its customer sees it.</summary>
/// <param name="PlacedAt">In UTC.</param>
public sealed record PlacedOrder(int Number, DateTime PlacedAt, Address Address, decimal Total, IReadOnlyList<PlacedOrderLine> Lines);
