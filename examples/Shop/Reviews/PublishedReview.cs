namespace Shop.Reviews;

/// <summary>A review as the product page shows it.</summary>
/// <param name="Rating">From 1 to 5 stars.</param>
/// <param name="WrittenAt">In UTC.</param>
public sealed record PublishedReview(int Id, string Author, int Rating, string Text, DateTime WrittenAt);
