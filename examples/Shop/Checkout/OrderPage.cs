namespace Shop.Checkout;

/// <summary>One order.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="IsNew">Whether the customer comes from placing it.</param>
public sealed record OrderPage(int Number, bool IsNew);
