using Shop.Catalogue;
using Shop.Staff;

namespace Shop.Tests.Components.Doubles;

/// <summary>A catalogue of one product, whose price and stock a test can change.</summary>
internal sealed class InMemoryProducts : IProducts
{
    public const int ProductId = 7;

    public decimal Price { get; set; } = 169.00m;

    public Dictionary<string, int> Stock { get; } = new() { ["S"] = 0, ["M"] = 12, ["L"] = 3 };

    public Task<ProductState?> CardAsync(int productId, CancellationToken cancellationToken) => Task.FromResult(
        productId == ProductId ? new ProductState("Wrap Dress", "Atelier Mori", "Dresses", Price, "/pictures/wrap-dress.svg", "It moves.", "Lyocell.", Sizes()) : null);

    public Task<IReadOnlyList<SizeOption>> StockAsync(int productId, CancellationToken cancellationToken) => Task.FromResult(Sizes());

    public Task<IReadOnlyList<StockRow>> StockSheetAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StockRow>>([new StockRow(ProductId, "Wrap Dress", "Atelier Mori", "/pictures/wrap-dress.svg", Sizes())]);

    public Task<Refusal?> SetStockAsync(int productId, string size, int stock, CancellationToken cancellationToken)
    {
        if (productId != ProductId || !Stock.ContainsKey(size))
        {
            return Task.FromResult<Refusal?>(new($"Product {productId} has no size “{size}”."));
        }

        Stock[size] = stock;
        return Task.FromResult<Refusal?>(null);
    }

    public Task<IReadOnlyList<ProductTile>> CatalogueAsync(string? category, CancellationToken cancellationToken) => throw new NotSupportedException("No component shows the catalogue.");

    public Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken) => throw new NotSupportedException("No component shows the categories.");

    public Task<IReadOnlyList<ProductTile>> RelatedAsync(int productId, int count, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ProductTile>>([]);

    public Task<string?> NameAsync(int productId, CancellationToken cancellationToken) => Task.FromResult(productId == ProductId ? "Wrap Dress" : null);

    private IReadOnlyList<SizeOption> Sizes() => [.. Stock.Select(size => new SizeOption(size.Key, size.Value))];
}
