using System.Diagnostics.CodeAnalysis;

namespace Shop.Checkout;

/// <summary>What came of a checkout: an order, or the reason why there is none.</summary>
public sealed record CheckoutAnswer
{
    private CheckoutAnswer(PlacedOrder? order, Refusal? refusal)
    {
        Order = order;
        Refusal = refusal;
    }

    /// <summary>The order, when there is one.</summary>
    public PlacedOrder? Order { get; }

    /// <summary>Why there is no order. Cart and stock are then as they were before.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is an order.</summary>
    [MemberNotNullWhen(true, nameof(Order))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsPlaced => Order is not null;

    /// <summary>An order was placed, now or by an earlier try of the same checkout.</summary>
    public static CheckoutAnswer Placed(PlacedOrder order) => new(order, null);

    /// <summary>No order was placed.</summary>
    public static CheckoutAnswer Refused(string reason) => new(null, new Refusal(reason));
}
