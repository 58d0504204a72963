namespace Shop.Checkout;

internal sealed class Order
{
    public int Number { get; init; }

    /// <summary>Unique, so that one checkout can never become two orders.</summary>
    public Guid CheckoutId { get; init; }

    public required string CustomerId { get; init; }

    /// <summary>Whose cart became the order.</summary>
    public required string VisitorId { get; init; }

    public OrderStatus Status { get; set; }

    /// <summary>The key under which the gateway knows the payment: asking again with it never charges twice.</summary>
    public Guid PaymentKey { get; init; }

    /// <summary>Who is working on a held order. Whoever finds another value here has lost it to somebody else.</summary>
    public Guid Holder { get; set; }

    /// <summary>Until when the holder may work on it; after that, others may finish what was begun.</summary>
    public DateTime HeldUntil { get; set; }

    public DateTime PlacedAt { get; set; }

    public required Address Address { get; init; }

    public decimal Total { get; init; }

    public string? PaymentReference { get; set; }

    public List<OrderLine> Lines { get; init; } = [];
}
