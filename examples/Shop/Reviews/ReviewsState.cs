namespace Shop.Reviews;

/// <summary>The reviews of a product, and the one that is being written.</summary>
/// <param name="Draft">What the customer has written so far, kept when it did not pass.</param>
/// <param name="DraftRating">The stars the customer has chosen so far, 0 for none.</param>
/// <param name="IsPublished">Whether the customer's review was published just now.</param>
public sealed record ReviewsState(IReadOnlyList<PublishedReview> Reviews, string Draft = "", int DraftRating = 0, bool IsPublished = false)
{
    /// <summary>The mean of all ratings, or 0 without any.</summary>
    public double Average => Reviews.Count == 0 ? 0 : Reviews.Average(review => review.Rating);
}
