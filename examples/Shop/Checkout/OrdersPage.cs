namespace Shop.Checkout;

/// <summary>The order history.</summary>
public sealed record OrdersPage;
