namespace Shop.Reviews;

internal sealed class Review
{
    public int Id { get; init; }

    public int ProductId { get; init; }

    /// <summary>The customer who wrote it; null for a review that came with the catalogue.</summary>
    public string? AuthorId { get; init; }

    public required string Author { get; init; }

    public int Rating { get; init; }

    public required string Text { get; init; }

    public DateTime WrittenAt { get; init; }
}
