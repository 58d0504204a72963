namespace Shop.Catalogue;

/// <summary>One product, with its reviews and what goes with it.</summary>
/// <param name="CanWriteReview">Whether the visitor is signed in. For everybody else the page is the same, and is cached.</param>
public sealed record ProductPage(int ProductId, string Name, bool CanWriteReview);
