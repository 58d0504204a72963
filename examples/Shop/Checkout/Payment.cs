namespace Shop.Checkout;

/// <summary>A payment to be authorised.</summary>
/// <param name="Key">Chosen by the shop; the same key again is the same payment, never a second one.</param>
/// <param name="Token">What the customer's card became in the browser; the shop never sees the card.</param>
public sealed record Payment(Guid Key, decimal Amount, string Token);
