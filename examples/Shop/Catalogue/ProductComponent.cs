using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Cart;

namespace Shop.Catalogue;

/// <summary>A product: picture, price, sizes with their stock, and the button that adds it to the cart.</summary>
[Component("product"), AllowAnonymous, Cache(Seconds = 300), Slots("reviews", "recommendations")]
public sealed partial class ProductComponent(IProducts products, ICarts carts, ShopNews news) : Component<ProductState>
{
    /// <summary>Which product.</summary>
    [Parameter]
    public required int ProductId { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Product(ProductId)];

    /// <summary>The visitor has chosen a size. Nothing but the state decides, so the browser shows it at the click.</summary>
    [Event, Optimistic]
    public void OnSelectSize(string size)
    {
        switch (State.Sizes.FirstOrDefault(option => option.Size == size))
        {
            case null:
                Errors.Add("size", $"{State.Name} does not come in size “{size}”.");
                break;
            case { Stock: 0 }:
                Errors.Add("size", $"Size {size} is sold out.");
                break;
            default:
                State = State with { SelectedSize = size, InCart = false };
                break;
        }
    }

    /// <summary>The visitor wants the chosen size.</summary>
    [Event, RateLimit("5/second")]
    public async Task OnAddToCart(CancellationToken ct)
    {
        if (State.SelectedSize is not { } size)
        {
            Errors.Add("size", "Please select a size first.");
            return;
        }

        // A second Enter on the button that has the focus; more pieces are the cart's.
        if (State.InCart)
        {
            return;
        }

        if (await carts.AddAsync(Visitor.Id, ProductId, size, ct) is { } refusal)
        {
            Errors.Add("size", refusal.Reason);
            await RefreshAsync(ct);
            return;
        }

        Errors.Clear("size");
        State = State with { InCart = true };
        await news.CartChangedAsync(Visitor.Id, ct);
    }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) =>
        State = await products.CardAsync(ProductId, ct) ?? throw new NotFoundException($"There is no product {ProductId}.");

    /// <summary>Price and stock may have changed since the page was rendered or cached; the visitor's choice stays.</summary>
    protected override async Task RefreshAsync(CancellationToken ct)
    {
        if (await products.CardAsync(ProductId, ct) is { } current)
        {
            State = current with { SelectedSize = State.SelectedSize, InCart = State.InCart };
        }
    }

    /// <summary>What is chosen will probably be in the cart; should somebody have been faster, the server's answer says so.</summary>
    protected override ProductState? GetOptimisticPatch(ComponentEvent e) =>
        e.Is(Events.AddToCart()) && !State.InCart && State.ChosenSize is { Stock: > 0 } ? State with { InCart = true } : null;
}
