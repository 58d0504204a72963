using Microsoft.EntityFrameworkCore;
using Shop.Accounts;

namespace Shop.Storage.FirstStart;

/// <summary>What stands in a new shop. Entity Framework calls it under its migration lock, so two machines fill it once.</summary>
internal static class FirstFilling
{
    public static async Task FillAsync(ShopDatabase database, CancellationToken cancellationToken)
    {
        if (await database.Products.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = DateTime.UtcNow;
        database.Brands.AddRange(FirstProducts.Brands);
        database.Products.AddRange(FirstProducts.All);
        database.Reviews.AddRange(FirstReviews.All(now));
        FirstAccounts.Add(database, now);

        // One transaction: a start that is killed here leaves an empty shop, never a half-filled one.
        await database.SaveChangesAsync(cancellationToken);
    }
}
