namespace Shop.Catalogue;

/// <summary>One size of a product and how many pieces of it can be bought now.</summary>
public sealed record SizeOption(string Size, int Stock);
