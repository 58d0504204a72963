namespace Shop.Catalogue;

internal sealed class Product
{
    public int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name of the picture in <c>wwwroot/pictures</c>, without its ending.</summary>
    public required string Slug { get; set; }

    public required string Category { get; set; }

    public int BrandId { get; set; }

    public Brand Brand { get; init; } = null!;

    public decimal Price { get; set; }

    public required string Description { get; set; }

    public required string Material { get; set; }

    public List<ProductSize> Sizes { get; init; } = [];
}
