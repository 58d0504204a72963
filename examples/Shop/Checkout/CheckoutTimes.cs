namespace Shop.Checkout;

/// <summary>How long the steps of a checkout may take: the <c>Checkout</c> section of the configuration.</summary>
internal sealed class CheckoutTimes
{
    /// <summary>How long the gateway may take to authorise a payment.</summary>
    public TimeSpan PaymentLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long a checkout owns the stock it set aside. After that it counts as cut off, and others finish it. It must be
    /// well above <see cref="PaymentLimit"/>, so that nobody finishes a checkout that is still running.
    /// </summary>
    public TimeSpan HoldLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often checkouts that were cut off are looked for.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(5);
}
