using Shop.Staff;

namespace Shop.Catalogue;

/// <summary>The catalogue and its stock. Every member may be called from many threads at once.</summary>
public interface IProducts
{
    /// <summary>The products of one category, or all of them, in the order of the catalogue.</summary>
    Task<IReadOnlyList<ProductTile>> CatalogueAsync(string? category, CancellationToken cancellationToken);

    /// <summary>The names of all categories, in the order of the catalogue.</summary>
    Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="count"/> other products that go with one: its category first, then its brand.</summary>
    Task<IReadOnlyList<ProductTile>> RelatedAsync(int productId, int count, CancellationToken cancellationToken);

    /// <summary>The name of a product, or null when there is no such product.</summary>
    Task<string?> NameAsync(int productId, CancellationToken cancellationToken);

    /// <summary>Everything the product card shows, or null when there is no such product.</summary>
    Task<ProductState?> CardAsync(int productId, CancellationToken cancellationToken);

    /// <summary>The sizes of a product with their stock as it is now; empty when there is no such product.</summary>
    Task<IReadOnlyList<SizeOption>> StockAsync(int productId, CancellationToken cancellationToken);

    /// <summary>Every product with every size, for the people who count the shelves.</summary>
    Task<IReadOnlyList<StockRow>> StockSheetAsync(CancellationToken cancellationToken);

    /// <summary>Sets the stock of one size. Refused when the size does not exist or the number is not between 0 and 100,000.</summary>
    Task<Refusal?> SetStockAsync(int productId, string size, int stock, CancellationToken cancellationToken);
}
