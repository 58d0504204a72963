using Shop.Reviews;

namespace Shop.Tests.Components.Doubles;

/// <summary>Reviews without a database.</summary>
internal sealed class InMemoryReviews : IReviews
{
    private readonly List<PublishedReview> _reviews = [];

    public Task<IReadOnlyList<PublishedReview>> OfProductAsync(int productId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublishedReview>>([.. _reviews]);

    public Task<Refusal?> PublishAsync(int productId, string customerId, string author, int rating, string text, CancellationToken cancellationToken)
    {
        if (_reviews.Exists(review => review.Author == author))
        {
            return Task.FromResult<Refusal?>(new("You have already reviewed this product."));
        }

        _reviews.Insert(0, new PublishedReview(_reviews.Count + 1, author, rating, text, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        return Task.FromResult<Refusal?>(null);
    }
}
