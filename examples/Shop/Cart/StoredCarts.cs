using Microsoft.EntityFrameworkCore;
using Shop.Checkout;
using Shop.Storage;

namespace Shop.Cart;

internal sealed class StoredCarts(IDbContextFactory<ShopDatabase> databases, ShopWrites writes, TimeProvider time) : ICarts
{
    public async Task<CartState> ReadAsync(string visitorId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return CartState.Of(await Lines(database, visitorId).ToListAsync(cancellationToken));
    }

    public async Task<int> PiecesAsync(string visitorId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.CartItems.Where(item => item.VisitorId == visitorId).SumAsync(item => item.Quantity, cancellationToken);
    }

    public async Task<Refusal?> AddAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);

        // One statement adds the row or raises its quantity, and only while the stock allows it: two tabs that add at the
        // same moment add two, and neither can pass the limit.
        var added = await write.Database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CartItems" ("VisitorId", "ProductId", "Size", "Quantity", "AddedAt")
            SELECT {visitorId}, "ProductId", "Size", 1, {time.GetUtcNow().UtcDateTime} FROM "ProductSizes"
            WHERE "ProductId" = {productId} AND "Size" = {size} AND "Stock" >= 1
            ON CONFLICT ("VisitorId", "ProductId", "Size") DO UPDATE SET "Quantity" = "CartItems"."Quantity" + 1
            WHERE "CartItems"."Quantity" < {ICarts.MostPieces} AND "CartItems"."Quantity" <
                (SELECT "Stock" FROM "ProductSizes" WHERE "ProductId" = {productId} AND "Size" = {size})
            """,
            cancellationToken);
        if (added == 0)
        {
            return await WhyNotAsync(write.Database, productId, size, cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
        return null;
    }

    public async Task<Refusal?> SetQuantityAsync(string visitorId, int productId, string size, int quantity, CancellationToken cancellationToken)
    {
        if (quantity is < 1 or > ICarts.MostPieces)
        {
            return new Refusal($"Choose a quantity from 1 to {ICarts.MostPieces}.");
        }

        await using var write = await writes.BeginAsync(cancellationToken);
        var row = Row(write.Database, visitorId, productId, size);
        if (!await row.AnyAsync(cancellationToken))
        {
            return new Refusal("That item is no longer in your cart.");
        }

        var changed = await row
            .Where(item => item.ProductSize.Stock >= quantity)
            .ExecuteUpdateAsync(item => item.SetProperty(found => found.Quantity, quantity), cancellationToken);
        if (changed == 0)
        {
            return await WhyNotAsync(write.Database, productId, size, cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
        return null;
    }

    public async Task RemoveOneAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        var row = Row(write.Database, visitorId, productId, size);
        var lowered = await row
            .Where(item => item.Quantity > 1)
            .ExecuteUpdateAsync(item => item.SetProperty(found => found.Quantity, found => found.Quantity - 1), cancellationToken);
        if (lowered == 0)
        {
            await row.ExecuteDeleteAsync(cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
    }

    public async Task RemoveAsync(string visitorId, int productId, string size, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        await Row(write.Database, visitorId, productId, size).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    public async Task MergeAsync(string fromVisitorId, string intoVisitorId, CancellationToken cancellationToken)
    {
        if (fromVisitorId == intoVisitorId)
        {
            return;
        }

        await using var write = await writes.BeginAsync(cancellationToken);
        await write.Database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CartItems" ("VisitorId", "ProductId", "Size", "Quantity", "AddedAt")
            SELECT {intoVisitorId}, "ProductId", "Size", "Quantity", "AddedAt" FROM "CartItems" WHERE "VisitorId" = {fromVisitorId}
            ON CONFLICT ("VisitorId", "ProductId", "Size") DO UPDATE SET "Quantity" =
                CASE WHEN "CartItems"."Quantity" + excluded."Quantity" > {ICarts.MostPieces} THEN {ICarts.MostPieces}
                ELSE "CartItems"."Quantity" + excluded."Quantity" END
            """,
            cancellationToken);
        await write.Database.CartItems.Where(item => item.VisitorId == fromVisitorId).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    public async Task<Guid> CheckoutIdAsync(string visitorId, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        await write.Database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "OpenCheckouts" ("VisitorId", "CheckoutId") VALUES ({visitorId}, {Guid.NewGuid()})
            ON CONFLICT ("VisitorId") DO NOTHING
            """,
            cancellationToken);
        var checkoutId = await write.Database.OpenCheckouts
            .Where(checkout => checkout.VisitorId == visitorId)
            .Select(checkout => checkout.CheckoutId)
            .SingleAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return checkoutId;
    }

    /// <summary>The rows of one cart at catalogue prices, in the order in which they were added.</summary>
    internal static IQueryable<CartLine> Lines(ShopDatabase database, string visitorId) =>
        database.CartItems
            .Where(item => item.VisitorId == visitorId)
            .OrderBy(item => item.AddedAt).ThenBy(item => item.ProductId).ThenBy(item => item.ProductSize.Position)
            .Select(item => new CartLine(
                item.ProductId,
                item.Size,
                item.ProductSize.Product.Name,
                item.ProductSize.Product.Brand.Name,
                item.ProductSize.Product.Price,
                "/pictures/" + item.ProductSize.Product.Slug + ".svg",
                item.Quantity,
                item.ProductSize.Stock));

    private static IQueryable<CartItem> Row(ShopDatabase database, string visitorId, int productId, string size) =>
        database.CartItems.Where(item => item.VisitorId == visitorId && item.ProductId == productId && item.Size == size);

    private static async Task<Refusal> WhyNotAsync(ShopDatabase database, int productId, string size, CancellationToken cancellationToken)
    {
        var found = await database.ProductSizes
            .Where(row => row.ProductId == productId && row.Size == size)
            .Select(row => new { row.Product.Name, row.Stock })
            .FirstOrDefaultAsync(cancellationToken);
        return found switch
        {
            null => new Refusal($"Product {productId} has no size “{size}”."),
            { Stock: 0 } => new Refusal($"{found.Name} in size {size} is sold out."),
            { Stock: < ICarts.MostPieces } => new Refusal($"Only {found.Stock} left of {found.Name} in size {size}."),
            _ => new Refusal($"A cart holds at most {ICarts.MostPieces} of {found.Name} in size {size}."),
        };
    }
}
