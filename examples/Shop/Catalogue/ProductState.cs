namespace Shop.Catalogue;

/// <summary>What the product card shows.</summary>
/// <param name="SelectedSize">The size the visitor chose, or null before a choice.</param>
/// <param name="InCart">Whether the chosen size was put into the cart from this card.</param>
public sealed record ProductState(
    string Name,
    string Brand,
    string Category,
    decimal Price,
    string Picture,
    string Description,
    string Material,
    IReadOnlyList<SizeOption> Sizes,
    string? SelectedSize = null,
    bool InCart = false)
{
    /// <summary>The chosen size with its stock; null before a choice, and for a size that the product no longer comes in.</summary>
    public SizeOption? ChosenSize => Sizes.FirstOrDefault(option => option.Size == SelectedSize);
}
