namespace Shop.Catalogue;

internal sealed class Brand
{
    public int Id { get; init; }

    public required string Name { get; set; }
}
