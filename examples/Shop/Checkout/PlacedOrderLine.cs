namespace Shop.Checkout;

/// <summary>One row of an order, at the price that was paid.</summary>
public sealed record PlacedOrderLine(int ProductId, string Size, string Name, decimal Price, int Quantity);
