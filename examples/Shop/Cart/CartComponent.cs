using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Cart;

/// <summary>The visitor's cart. It is the same in all tabs: what one changes, the others show.</summary>
[Component("cart"), AllowAnonymous]
public sealed partial class CartComponent(ICarts carts, ShopNews news) : Component<CartState>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Groups =>
        [GroupNames.Cart(Visitor.Id), .. State.Items.Select(item => GroupNames.Product(item.ProductId)).Distinct()];

    /// <summary>One piece more, of a row that is there or of a new one.</summary>
    [Event, RateLimit("20/second")]
    public async Task OnAddItem(int productId, string size, CancellationToken ct) =>
        await ShowAsync(await carts.AddAsync(Visitor.Id, productId, size, ct), ct);

    /// <summary>One piece less; the last one takes the row with it.</summary>
    [Event, RateLimit("20/second")]
    public async Task OnRemoveOne(int productId, string size, CancellationToken ct)
    {
        await carts.RemoveOneAsync(Visitor.Id, productId, size, ct);
        await ShowWithoutAsync(productId, size, ct);
    }

    /// <summary>The visitor has typed a quantity.</summary>
    [Event, RateLimit("20/second")]
    public async Task OnSetQuantity(int productId, string size, int quantity, CancellationToken ct) =>
        await ShowAsync(await carts.SetQuantityAsync(Visitor.Id, productId, size, quantity, ct), ct);

    /// <summary>The visitor does not want a row any more.</summary>
    [Event, RateLimit("20/second")]
    public async Task OnRemoveItem(int productId, string size, CancellationToken ct)
    {
        await carts.RemoveAsync(Visitor.Id, productId, size, ct);
        await ShowWithoutAsync(productId, size, ct);
    }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct) => State = await carts.ReadAsync(Visitor.Id, ct);

    /// <summary>What was said last stays to be heard, also when another tab hears of the same change.</summary>
    protected override async Task RefreshAsync(CancellationToken ct) => State = (await carts.ReadAsync(Visitor.Id, ct)) with { Said = State.Said };

    /// <summary>What a click in a row makes of the cart. A quantity that is typed is known only when it is sent.</summary>
    protected override CartState? GetOptimisticPatch(ComponentEvent e)
    {
        Errors.Clear("quantity");
        foreach (var item in State.Items)
        {
            if (e.Is(Events.AddItem(item.ProductId, item.Size)))
            {
                return item.HasMore ? State.WithQuantity(item, item.Quantity + 1) : null;
            }

            if (e.Is(Events.RemoveOne(item.ProductId, item.Size)))
            {
                return State.WithQuantity(item, item.Quantity - 1);
            }

            if (e.Is(Events.RemoveItem(item.ProductId, item.Size)))
            {
                return State.WithQuantity(item, 0);
            }
        }

        return null;
    }

    /// <summary>A quantity that is none: the field shows again what is in the cart, as the total does.</summary>
    protected override void OnInvalid(string @event)
    {
        Errors.Clear();
        Errors.Add("quantity", $"Please enter a whole number from 1 to {ICarts.MostPieces}. Your cart is as it was.");
        ResetForm();
    }

    /// <summary>Where a row was, the focus is now at its heading, with a sentence about what is gone.</summary>
    private async Task ShowWithoutAsync(int productId, string size, CancellationToken ct)
    {
        var before = State.Items;
        await ShowAsync(null, ct);
        if (before.FirstOrDefault(item => item.ProductId == productId && item.Size == size) is { } gone && !State.Items.Any(item => item.ProductId == productId && item.Size == size))
        {
            State = State with { Said = gone.Farewell };
            Focus("title");
        }
    }

    /// <summary>Whatever was changed, what was said about a quantity before it is answered.</summary>
    private async Task ShowAsync(Refusal? refusal, CancellationToken ct)
    {
        Errors.Clear("quantity");
        State = await carts.ReadAsync(Visitor.Id, ct);
        if (refusal is not null)
        {
            Errors.Add("quantity", refusal.Reason);
            ResetForm();
            return;
        }

        await news.CartChangedAsync(Visitor.Id, ct);
    }
}
