namespace Shop.Checkout;

/// <summary>Placing orders and looking them up.</summary>
public interface IOrders
{
    /// <summary>
    /// Orders what is in the customer's cart. Stock is set aside first, then the payment is authorised, then the order
    /// stands and its pieces leave the cart; when the payment fails, the stock is given back and the cart is untouched.
    /// The same checkout again, at once or after a restart, answers the order it already became.
    /// </summary>
    /// <param name="request">Who orders, where to, and how it is paid.</param>
    /// <param name="cancellationToken">Heeded until stock is set aside; from then on the checkout runs to its end.</param>
    Task<CheckoutAnswer> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken);

    /// <summary>The customer's orders, newest first.</summary>
    Task<IReadOnlyList<PlacedOrder>> OfCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>One of the customer's orders; null when there is none of that number, or when it is somebody else's.</summary>
    Task<PlacedOrder?> FindAsync(string customerId, int number, CancellationToken cancellationToken);

    /// <summary>Where the customer's last order went, or null before the first one.</summary>
    Task<Address?> LastAddressAsync(string customerId, CancellationToken cancellationToken);
}
