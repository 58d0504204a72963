using Shop.Cart;

namespace Shop.Tests.Components.Doubles;

/// <summary>Carts without a database: everything costs 29.99, and there are three of each.</summary>
internal sealed class InMemoryCarts : ICarts
{
    private const decimal Price = 29.99m;
    private const int Stock = 3;

    private readonly Dictionary<string, List<CartLine>> _carts = [];

    public Task<CartState> ReadAsync(string visitorId, CancellationToken cancellationToken) => Task.FromResult(CartState.Of([.. Of(visitorId)]));

    public Task<int> PiecesAsync(string visitorId, CancellationToken cancellationToken) => Task.FromResult(Of(visitorId).Sum(line => line.Quantity));

    public Task<Refusal?> AddAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        var quantity = Of(visitorId).Find(line => line.ProductId == productId && line.Size == size)?.Quantity ?? 0;
        return SetAsync(visitorId, productId, size, quantity + 1);
    }

    public Task<Refusal?> SetQuantityAsync(string visitorId, int productId, string size, int quantity, CancellationToken cancellationToken) =>
        quantity < 1 ? Task.FromResult<Refusal?>(new("Choose a quantity from 1 to 3.")) : SetAsync(visitorId, productId, size, quantity);

    public async Task RemoveOneAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        if (Of(visitorId).Find(line => line.ProductId == productId && line.Size == size) is { Quantity: > 1 } line)
        {
            await SetAsync(visitorId, productId, size, line.Quantity - 1);
            return;
        }

        await RemoveAsync(visitorId, productId, size, cancellationToken);
    }

    public Task RemoveAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        Of(visitorId).RemoveAll(line => line.ProductId == productId && line.Size == size);
        return Task.CompletedTask;
    }

    public Task MergeAsync(string fromVisitorId, string intoVisitorId, CancellationToken cancellationToken) => throw new NotSupportedException("No component merges carts.");

    public Task<Guid> CheckoutIdAsync(string visitorId, CancellationToken cancellationToken) => Task.FromResult(new Guid(visitorId.GetHashCode(), 0, 0, new byte[8]));

    private List<CartLine> Of(string visitorId) => _carts.TryGetValue(visitorId, out var cart) ? cart : _carts[visitorId] = [];

    private Task<Refusal?> SetAsync(string visitorId, int productId, string size, int quantity)
    {
        if (quantity > Stock)
        {
            return Task.FromResult<Refusal?>(new($"Only {Stock} left."));
        }

        var cart = Of(visitorId);
        var line = new CartLine(productId, size, $"Product {productId}", "Brand", Price, "/pictures/none.svg", quantity, Stock);
        var index = cart.FindIndex(row => row.ProductId == productId && row.Size == size);
        if (index < 0)
        {
            cart.Add(line);
        }
        else
        {
            cart[index] = line;
        }

        return Task.FromResult<Refusal?>(null);
    }
}
