using Shop.Cart;

namespace Shop.Checkout;

/// <summary>A checkout on its way from a cart to an order.</summary>
/// <param name="CheckoutId">The id under which this cart becomes at most one order.</param>
/// <param name="Items">What is being ordered.</param>
/// <param name="Total">What the customer agrees to pay.</param>
/// <param name="Email">Where the confirmation goes.</param>
/// <param name="Address">Where the order goes, as far as it is known.</param>
/// <param name="Order">The order, once it is placed.</param>
public sealed record CheckoutState(
    Guid CheckoutId,
    IReadOnlyList<CartLine> Items,
    decimal Total,
    string Email,
    Address Address,
    PlacedOrder? Order = null);
