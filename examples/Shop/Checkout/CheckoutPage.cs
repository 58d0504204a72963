namespace Shop.Checkout;

/// <summary>The checkout, for customers who are signed in.</summary>
public sealed record CheckoutPage;
