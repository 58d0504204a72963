using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Accounts;

namespace Shop.Checkout;

/// <summary>One order. Another customer's number is answered as if there were no such order.</summary>
[Component("order"), Authorize]
public sealed partial class OrderComponent(IOrders orders) : Component<PlacedOrder>
{
    /// <summary>The order's number.</summary>
    [Parameter]
    public required int Number { get; init; }

    /// <summary>Whether the customer comes from placing it, and is thanked.</summary>
    [Parameter]
    public bool IsNew { get; init; }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) =>
        State = await orders.FindAsync(Visitor.CustomerId(), Number, ct) ?? throw new NotFoundException($"You have no order {Number}.");
}
