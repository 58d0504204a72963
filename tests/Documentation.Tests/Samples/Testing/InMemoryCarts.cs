using System.Collections.Concurrent;

namespace Documentation.Tests.Samples.Testing;

public sealed class InMemoryCarts : ICarts
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<CartItem>> _carts = [];

    public IReadOnlyList<CartItem> Of(string visitor) => _carts.GetValueOrDefault(visitor, []);

    public void Add(string visitor, int productId, string size) => _carts.AddOrUpdate(
        visitor,
        _ => [new(productId, size, 1)],
        (_, items) => items.Any(item => item.ProductId == productId && item.Size == size)
            ? [.. items.Select(item => item.ProductId == productId && item.Size == size ? item with { Quantity = item.Quantity + 1 } : item)]
            : [.. items, new(productId, size, 1)]);
}
