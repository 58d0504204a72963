namespace Shop.Layout;

/// <summary>What surrounds every page.</summary>
/// <param name="Title">The page's own part of the title.</param>
/// <param name="Description">For search engines; null for pages that nobody searches for.</param>
public sealed record ShopLayout(string Title, string? Description = null);
