namespace AnswerCost.Product;

/// <summary>The one fact that changes while the product is shown: how many pieces of size M are left.</summary>
internal sealed class Stock
{
    public const string Group = "product-1";

    public const int Full = 12;

    /// <summary>Few enough for the card to say how many.</summary>
    public const int Low = 4;

    public int OfM { get; set; } = Full;
}
