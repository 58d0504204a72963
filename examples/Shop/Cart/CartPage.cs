namespace Shop.Cart;

/// <summary>The cart on a page of its own, for small screens and for browsers without JavaScript.</summary>
public sealed record CartPage;
