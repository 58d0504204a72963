namespace Shop.Checkout;

/// <summary>A customer's orders, newest first.</summary>
public sealed record OrdersState(IReadOnlyList<PlacedOrder> Orders);
