using ComponentFramework;
using Microsoft.AspNetCore.Authorization;
using Shop.Accounts;
using Shop.Cart;

namespace Shop.Checkout;

/// <summary>Address, payment, and the button that makes an order of the cart.</summary>
[Component("checkout"), Authorize]
public sealed partial class CheckoutComponent(ICarts carts, IOrders orders, ShopNews news) : Component<CheckoutState>
{
    /// <summary>What changes the cart in another tab, or the stock of what is in it, changes what is about to be ordered.</summary>
    protected override IEnumerable<string> Groups =>
        [GroupNames.Cart(Visitor.Id), .. State.Items.Select(item => GroupNames.Product(item.ProductId)).Distinct()];

    /// <summary>The customer orders. Parts of the address that are left out stay as they were shown.</summary>
    [Event, RateLimit("30/minute")]
    public async Task OnPlaceOrder(
        string paymentToken = "",
        string? name = null,
        string? street = null,
        string? postalCode = null,
        string? city = null,
        string? country = null,
        CancellationToken ct = default)
    {
        if (State.Order is { } placed)
        {
            ShowOrder(placed);
            return;
        }

        var shown = State.Address;
        var address = new Address(
            (name ?? shown.Name).Trim(),
            (street ?? shown.Street).Trim(),
            (postalCode ?? shown.PostalCode).Trim(),
            (city ?? shown.City).Trim(),
            (country ?? shown.Country).Trim());
        State = State with { Address = address };
        foreach (var (field, message) in AddressRules.Check(address))
        {
            Errors.Add(field, message);
        }

        if (paymentToken.Length == 0)
        {
            Errors.Add("payment_token", "Please choose how to pay.");
        }

        if (Errors.Any)
        {
            Focus(Errors.Entries[0].Key);
            return;
        }

        await PlaceAsync(address, paymentToken, ct);
    }

    /// <inheritdoc/>
    protected override async Task MountAsync(CancellationToken ct)
    {
        var cart = await carts.ReadAsync(Visitor.Id, ct);
        var address = await orders.LastAddressAsync(Visitor.CustomerId(), ct) ?? Address.Empty with { Name = Visitor.CustomerName() };
        State = new(await carts.CheckoutIdAsync(Visitor.Id, ct), cart.Items, cart.Total, Visitor.Email(), address);
    }

    /// <inheritdoc/>
    protected override async Task RefreshAsync(CancellationToken ct)
    {
        if (State.Order is not null)
        {
            return;
        }

        var cart = await carts.ReadAsync(Visitor.Id, ct);
        State = State with { CheckoutId = await carts.CheckoutIdAsync(Visitor.Id, ct), Items = cart.Items, Total = cart.Total };
    }

    private async Task PlaceAsync(Address address, string paymentToken, CancellationToken ct)
    {
        var answer = await orders.PlaceAsync(
            new(State.CheckoutId, Visitor.CustomerId(), Visitor.Id, address, State.Total, paymentToken), ct);
        if (!answer.IsPlaced)
        {
            Errors.Add("", answer.Refusal.Reason);
            await RefreshAsync(ct);
            return;
        }

        State = State with { Order = answer.Order };
        ShowOrder(answer.Order);
        await news.OrderPlacedAsync(Visitor.CustomerId(), Visitor.Id, answer.Order.Lines.Select(line => line.ProductId).Distinct(), CancellationToken.None);
    }

    /// <summary>The confirmation is the order's own page, which can be reloaded and kept.</summary>
    private void ShowOrder(PlacedOrder order) => Navigate($"/shop/orders/{order.Number}/?thanks");
}
