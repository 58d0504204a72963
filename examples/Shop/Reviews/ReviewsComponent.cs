using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Accounts;

namespace Shop.Reviews;

/// <summary>What customers say about a product. It goes into a slot of the product card.</summary>
[Component("reviews"), AllowAnonymous, Cache(Seconds = 300)]
public sealed partial class ReviewsComponent(IReviews reviews, ShopNews news) : Component<ReviewsState>
{
    private const int ShortestText = 10;
    private const int LongestText = 1000;

    /// <summary>Whose reviews.</summary>
    [Parameter]
    public required int ProductId { get; init; }

    /// <summary>Whether to offer the form. The event asks for permission itself, whatever this says.</summary>
    [Parameter]
    public bool CanWrite { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Reviews(ProductId)];

    /// <summary>A signed-in customer publishes a review.</summary>
    [Event, Authorize, RateLimit("10/minute")]
    public async Task OnWriteReview(int rating = 0, string text = "", CancellationToken ct = default)
    {
        text = text.Trim();
        State = State with { Draft = text, DraftRating = rating };
        Check(rating, text);
        if (Errors.Any)
        {
            return;
        }

        if (await reviews.PublishAsync(ProductId, Visitor.CustomerId(), Visitor.CustomerName(), rating, text, ct) is { } refusal)
        {
            Errors.Add("", refusal.Reason);
            return;
        }

        State = new(await reviews.OfProductAsync(ProductId, ct), IsPublished: true);
        await news.ReviewPublishedAsync(ProductId, ct);
    }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) => State = new(await reviews.OfProductAsync(ProductId, ct));

    /// <inheritdoc/>
    protected override async Task RefreshAsync(CancellationToken ct) => State = State with { Reviews = await reviews.OfProductAsync(ProductId, ct) };

    private void Check(int rating, string text)
    {
        if (rating is < 1 or > 5)
        {
            Errors.Add("rating", "Please choose between one and five stars.");
        }

        if (text.Length < ShortestText)
        {
            Errors.Add("text", $"Please write at least {ShortestText} characters.");
        }

        if (text.Length > LongestText)
        {
            Errors.Add("text", $"Please keep it below {LongestText} characters; you have {text.Length}.");
        }
    }
}
