namespace Shop.Checkout;

/// <summary>The checkout that a cart is in. It ends when an order has come of it.</summary>
internal sealed class OpenCheckout
{
    public required string VisitorId { get; init; }

    public Guid CheckoutId { get; init; }
}
