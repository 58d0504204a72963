namespace ComponentFramework.Tests.Components;

public sealed class InMemoryCarts : ICarts
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<CartItem>> _carts = [];

    public Task AddAsync(string visitorId, int productId, string size, CancellationToken ct)
    {
        lock (_gate)
        {
            var items = Items(visitorId);
            var index = items.FindIndex(item => item.ProductId == productId && item.Size == size);
            if (index < 0)
            {
                items.Add(new(productId, size, 1));
            }
            else
            {
                items[index] = items[index] with { Quantity = items[index].Quantity + 1 };
            }
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(string visitorId, int productId, string size, CancellationToken ct)
    {
        lock (_gate)
        {
            Items(visitorId).RemoveAll(item => item.ProductId == productId && item.Size == size);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CartItem>> ItemsAsync(string visitorId, CancellationToken ct)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<CartItem>>([.. Items(visitorId)]);
        }
    }

    private List<CartItem> Items(string visitorId)
    {
        if (!_carts.TryGetValue(visitorId, out var items))
        {
            _carts[visitorId] = items = [];
        }

        return items;
    }
}
