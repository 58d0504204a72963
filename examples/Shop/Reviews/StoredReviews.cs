using Microsoft.EntityFrameworkCore;
using Shop.Storage;

namespace Shop.Reviews;

internal sealed class StoredReviews(IDbContextFactory<ShopDatabase> databases, ShopWrites writes, TimeProvider time) : IReviews
{
    private static readonly Refusal AlreadyReviewed = new("You have already reviewed this product.");

    public async Task<IReadOnlyList<PublishedReview>> OfProductAsync(int productId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Reviews
            .Where(review => review.ProductId == productId)
            .OrderByDescending(review => review.WrittenAt).ThenByDescending(review => review.Id)
            .Select(review => new PublishedReview(review.Id, review.Author, review.Rating, review.Text, review.WrittenAt))
            .ToListAsync(cancellationToken);
    }

    public async Task<Refusal?> PublishAsync(int productId, string customerId, string author, int rating, string text, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        if (!await write.Database.Products.AnyAsync(product => product.Id == productId, cancellationToken))
        {
            return new Refusal($"There is no product {productId}.");
        }

        if (await write.Database.Reviews.AnyAsync(review => review.ProductId == productId && review.AuthorId == customerId, cancellationToken))
        {
            return AlreadyReviewed;
        }

        write.Database.Reviews.Add(new Review
        {
            ProductId = productId,
            AuthorId = customerId,
            Author = author,
            Rating = rating,
            Text = text,
            WrittenAt = time.GetUtcNow().UtcDateTime,
        });
        try
        {
            await write.Database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (UniqueIndex.WasViolated(failure))
        {
            // Two tabs at the same moment, on PostgreSQL.
            return AlreadyReviewed;
        }

        await write.CommitAsync(cancellationToken);
        return null;
    }
}
