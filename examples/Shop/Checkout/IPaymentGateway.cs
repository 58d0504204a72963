namespace Shop.Checkout;

/// <summary>
/// Whoever takes the money. Calls may hang or fail at any moment, so every one can be repeated: payments are known by
/// the shop's key.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Asks for the money to be set aside. A key that was authorised before gets the same answer again.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; whether the payment was authorised is not known.</exception>
    Task<PaymentAnswer> AuthoriseAsync(Payment payment, CancellationToken cancellationToken);

    /// <summary>The reference of an authorised payment, or null when there is none under that key.</summary>
    Task<string?> FindAsync(Guid paymentKey, CancellationToken cancellationToken);

    /// <summary>Gives the money free again. Without effect when nothing was authorised under that key; the key is used up.</summary>
    Task CancelAsync(Guid paymentKey, CancellationToken cancellationToken);
}
