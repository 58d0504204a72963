using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Accounts;

namespace Shop.Checkout;

/// <summary>What the customer has ordered so far. An order placed in another tab appears by itself.</summary>
[Component("orders"), Authorize]
public sealed partial class OrdersComponent(IOrders orders) : Component<OrdersState>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Orders(Visitor.CustomerId())];

    /// <inheritdoc/>
    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    /// <inheritdoc/>
    protected override async Task RefreshAsync(CancellationToken ct) => State = new(await orders.OfCustomerAsync(Visitor.CustomerId(), ct));
}
