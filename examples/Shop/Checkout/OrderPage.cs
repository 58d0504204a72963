namespace Shop.Checkout;

/// <summary>One order.</summary>
public sealed record OrderPage(int Number);
