namespace Shop.Checkout;

internal enum OrderStatus
{
    /// <summary>The stock is set aside and the payment is being authorised.</summary>
    Held,

    /// <summary>The payment is authorised and the stock is the customer's.</summary>
    Paid,
}
