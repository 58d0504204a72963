using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Staff;
using Shop.Storage;

namespace Shop.Catalogue;

internal sealed class StoredProducts(IDbContextFactory<ShopDatabase> databases, ShopWrites writes) : IProducts
{
    private const int MostStock = 100_000;

    public async Task<IReadOnlyList<ProductTile>> CatalogueAsync(string? category, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Tiles(database.Products.Where(product => category == null || product.Category == category).OrderBy(product => product.Id))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Products
            .GroupBy(product => product.Category)
            .OrderBy(group => group.Min(product => product.Id))
            .Select(group => group.Key)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ProductTile>> RelatedAsync(int productId, int count, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var related =
            from product in database.Products
            from shown in database.Products.Where(shown => shown.Id == productId)
            where product.Id != productId
            orderby product.Category == shown.Category descending, product.BrandId == shown.BrandId descending, product.Id
            select product;
        return await Tiles(related.Take(count)).ToListAsync(cancellationToken);
    }

    public async Task<string?> NameAsync(int productId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Products.Where(product => product.Id == productId).Select(product => product.Name).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<ProductState?> CardAsync(int productId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Products
            .Where(product => product.Id == productId)
            .Select(product => new ProductState(
                product.Name,
                product.Brand.Name,
                product.Category,
                product.Price,
                "/pictures/" + product.Slug + ".svg",
                product.Description,
                product.Material,
                product.Sizes.OrderBy(size => size.Position).Select(size => new SizeOption(size.Size, size.Stock)).ToList(),
                null,
                false))
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SizeOption>> StockAsync(int productId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.ProductSizes
            .Where(size => size.ProductId == productId)
            .OrderBy(size => size.Position)
            .Select(size => new SizeOption(size.Size, size.Stock))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<StockRow>> StockSheetAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Products
            .OrderBy(product => product.Id)
            .Select(product => new StockRow(
                product.Id,
                product.Name,
                product.Brand.Name,
                "/pictures/" + product.Slug + ".svg",
                product.Sizes.OrderBy(size => size.Position).Select(size => new SizeOption(size.Size, size.Stock)).ToList()))
            .ToListAsync(cancellationToken);
    }

    public async Task<Refusal?> SetStockAsync(int productId, string size, int stock, CancellationToken cancellationToken)
    {
        if (stock is < 0 or > MostStock)
        {
            return new Refusal(string.Create(CultureInfo.InvariantCulture, $"Stock is a number from 0 to {MostStock:N0}."));
        }

        await using var write = await writes.BeginAsync(cancellationToken);
        var changed = await write.Database.ProductSizes
            .Where(row => row.ProductId == productId && row.Size == size)
            .ExecuteUpdateAsync(row => row.SetProperty(found => found.Stock, stock), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return changed == 0 ? new Refusal($"Product {productId} has no size “{size}”.") : null;
    }

    private static IQueryable<ProductTile> Tiles(IQueryable<Product> products) =>
        products.Select(product => new ProductTile(
            product.Id,
            product.Name,
            product.Brand.Name,
            product.Category,
            product.Price,
            "/pictures/" + product.Slug + ".svg",
            product.Sizes.Sum(size => size.Stock)));
}
