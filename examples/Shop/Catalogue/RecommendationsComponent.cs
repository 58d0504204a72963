using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Catalogue;

/// <summary>What else the visitor may like. It goes into a slot of the product card.</summary>
[Component("recommendations"), AllowAnonymous, Cache(Seconds = 300)]
public sealed partial class RecommendationsComponent(IProducts products) : Component<RecommendationsState>
{
    private const int Most = 4;

    /// <summary>The product that is being looked at.</summary>
    [Parameter]
    public required int ProductId { get; init; }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) => State = new(await products.RelatedAsync(ProductId, Most, ct));
}
