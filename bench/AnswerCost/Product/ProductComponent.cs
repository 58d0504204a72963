using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace AnswerCost.Product;

[Component("product"), AllowAnonymous]
internal sealed partial class ProductComponent(Stock stock) : Component<ProductState>
{
    protected override IEnumerable<string> Groups => [Stock.Group];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = ProductState.Sample(stock.OfM);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = ProductState.Sample(stock.OfM) with { SelectedSize = State.SelectedSize, InCart = State.InCart };
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnSelectSize(string size)
    {
        if (State.Sizes.FirstOrDefault(option => option.Size == size) is not { Stock: > 0 })
        {
            Errors.Add("size", $"Size {size} is sold out.");
            return;
        }

        State = State with { SelectedSize = size, InCart = false };
    }

    [Event, Optimistic]
    public void OnAddToCart()
    {
        if (State.SelectedSize is null)
        {
            Errors.Add("size", "Please select a size first.");
            return;
        }

        State = State with { InCart = true };
    }
}
