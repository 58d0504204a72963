namespace Shop.Reviews;

/// <summary>What customers think of a product.</summary>
public interface IReviews
{
    /// <summary>The reviews of a product, newest first.</summary>
    Task<IReadOnlyList<PublishedReview>> OfProductAsync(int productId, CancellationToken cancellationToken);

    /// <summary>Publishes a review. A customer reviews a product once; the second time is refused.</summary>
    Task<Refusal?> PublishAsync(int productId, string customerId, string author, int rating, string text, CancellationToken cancellationToken);
}
