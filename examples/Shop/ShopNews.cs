using ComponentFramework;

namespace Shop;

/// <summary>Tells every open page what has changed. The pages read the new facts themselves.</summary>
public sealed class ShopNews(IBroadcaster broadcaster)
{
    /// <summary>Pieces were added to a cart or taken out of it.</summary>
    public async Task CartChangedAsync(string visitorId, CancellationToken cancellationToken) =>
        await broadcaster.SendAsync(GroupNames.Cart(visitorId), ComponentEvent.Refresh, cancellationToken);

    /// <summary>The stock of some products is another one now.</summary>
    public async Task StockChangedAsync(IEnumerable<int> productIds, CancellationToken cancellationToken)
    {
        foreach (var productId in productIds)
        {
            await broadcaster.SendAsync(GroupNames.Product(productId), ComponentEvent.Refresh, cancellationToken);
        }

        await broadcaster.SendAsync(GroupNames.Stock, ComponentEvent.Refresh, cancellationToken);
    }

    /// <summary>A review was published.</summary>
    public async Task ReviewPublishedAsync(int productId, CancellationToken cancellationToken) =>
        await broadcaster.SendAsync(GroupNames.Reviews(productId), ComponentEvent.Refresh, cancellationToken);

    /// <summary>A customer has a new order: stock, cart and order history change with it.</summary>
    public async Task OrderPlacedAsync(string customerId, string visitorId, IEnumerable<int> productIds, CancellationToken cancellationToken)
    {
        await StockChangedAsync(productIds, cancellationToken);
        await CartChangedAsync(visitorId, cancellationToken);
        await broadcaster.SendAsync(GroupNames.Orders(customerId), ComponentEvent.Refresh, cancellationToken);
    }
}
