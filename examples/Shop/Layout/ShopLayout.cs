namespace Shop.Layout;

/// <summary>What surrounds every page.</summary>
/// <param name="Title">The page's own part of the title.</param>
/// <param name="Description">For search engines; null for pages that nobody searches for.</param>
/// <param name="Address">The one address of the page, from the root; null for pages that nobody links to.</param>
/// <param name="Category">The category that is shown, for the header.</param>
/// <param name="Picture">Shown where the page is shared; null for none.</param>
public sealed record ShopLayout(string Title, string? Description = null, string? Address = null, string? Category = null, string? Picture = null);
