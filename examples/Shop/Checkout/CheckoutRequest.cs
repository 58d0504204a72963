namespace Shop.Checkout;

/// <summary>What a customer asks for when placing an order. What is ordered, and at which price, is read from the cart and the catalogue.</summary>
/// <param name="CustomerId">Who orders: the id of the account.</param>
/// <param name="VisitorId">Whose cart is ordered.</param>
/// <param name="ShownTotal">The total the customer agreed to; another one is refused, so nobody pays what they have not seen.</param>
public sealed record CheckoutRequest(Guid CheckoutId, string CustomerId, string VisitorId, Address Address, decimal ShownTotal, string PaymentToken);
