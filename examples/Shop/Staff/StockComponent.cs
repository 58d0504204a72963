using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Accounts;
using Shop.Catalogue;

namespace Shop.Staff;

/// <summary>What is on the shelves, for the people who fill them. A change shows on every open product page.</summary>
[Component("stock"), Authorize(Policy = Roles.Staff)]
public sealed partial class StockComponent(IProducts products, ShopNews news) : Component<StockState>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Stock];

    /// <summary>Somebody has counted the pieces of one size.</summary>
    [Event]
    public async Task OnSetStock(int productId, string size, int stock, CancellationToken ct)
    {
        var row = State.Rows.FirstOrDefault(row => row.ProductId == productId);
        var refusal = await products.SetStockAsync(productId, size, stock, ct);
        if (refusal is not null)
        {
            Errors.Add("stock", refusal.Reason);
            Errors.Add($"stock-{productId}-{size}", refusal.Reason);
            return;
        }

        State = new(await products.StockSheetAsync(ct), $"{row?.Name ?? $"Product {productId}"}, size {size}: {stock} in stock.");
        await news.StockChangedAsync([productId], ct);
    }

    /// <summary>A number that is none: the field shows again what is on the shelf.</summary>
    protected override void OnInvalid(string @event) => ResetForm();

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) => State = new(await products.StockSheetAsync(ct));

    /// <inheritdoc/>
    protected override async Task RefreshAsync(CancellationToken ct) => State = State with { Rows = await products.StockSheetAsync(ct) };
}
