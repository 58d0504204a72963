namespace Shop.Checkout;

/// <summary>What came of the attempt to set stock aside for a checkout.</summary>
internal abstract record Hold
{
    private Hold()
    {
    }

    /// <summary>The stock is set aside, and the holder may have the payment authorised.</summary>
    public sealed record Taken(int OrderNumber, Guid Holder, Guid PaymentKey, decimal Total) : Hold;

    /// <summary>Another try of the same checkout is at work.</summary>
    public sealed record Busy : Hold;

    /// <summary>The same checkout has already become this order.</summary>
    public sealed record Done(int OrderNumber) : Hold;

    /// <summary>Nothing was set aside.</summary>
    public sealed record Refused(string Reason) : Hold;
}
