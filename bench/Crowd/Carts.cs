using System.Collections.Concurrent;

namespace Crowd;

/// <summary>What visitors have in their carts: twenty rows each.</summary>
internal sealed class Carts
{
    private readonly ConcurrentDictionary<string, int> _pieces = new();

    public async Task<CartState> ReadAsync(string visitor)
    {
        // A database would answer on another thread.
        await Task.Yield();
        return CartState.Of(_pieces.GetValueOrDefault(visitor, 1));
    }

    public void Add(string visitor) => _pieces.AddOrUpdate(visitor, 2, (_, pieces) => pieces + 1);
}
