namespace Shop.Checkout;

/// <summary>The gateway's answer.</summary>
/// <param name="Reference">The gateway's own number of an authorised payment; null when it was declined.</param>
/// <param name="DeclineReason">A sentence for the customer; null when the payment was authorised.</param>
public sealed record PaymentAnswer(string? Reference, string? DeclineReason);
