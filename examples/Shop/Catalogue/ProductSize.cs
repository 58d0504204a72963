namespace Shop.Catalogue;

internal sealed class ProductSize
{
    public int ProductId { get; init; }

    public Product Product { get; init; } = null!;

    public required string Size { get; init; }

    /// <summary>Where the size stands in the row of sizes: S before M before L.</summary>
    public int Position { get; init; }

    public int Stock { get; set; }
}
