using ComponentFramework.Testing;
using Shop.Cart;
using Shop.Tests.Components.Doubles;

namespace Shop.Tests.Components;

public sealed class CartComponentTests
{
    [Fact]
    public async Task An_item_that_is_added_is_in_the_cart_once()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();

        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Equal(1, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task Adding_the_same_item_twice_increments_its_quantity()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();

        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Equal(2, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task An_item_that_is_removed_leaves_an_empty_cart()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        await cart.ClickAsync(".remove");

        Assert.Empty(cart.State.Items);
        Assert.Contains("Nothing in it yet", cart.Text(".empty p"));
    }

    [Fact]
    public async Task The_total_is_price_times_quantity()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "S"));

        await cart.ChangeAsync("input.quantity", "3");

        Assert.Equal(89.97m, cart.State.Total);
        Assert.Equal("$89.97", cart.Text(".total dd"));
    }

    [Fact]
    public async Task More_than_there_is_in_stock_is_refused_and_the_cart_stays()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "S"));

        var outcome = await cart.SendAsync(CartComponent.Events.SetQuantity(1, "S", 4));

        Assert.Equal(422, outcome.Status);
        Assert.Equal("Only 3 left.", cart.Text("[role=alert]"));
        Assert.Equal(1, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task A_quantity_that_is_no_number_names_the_argument()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();

        var outcome = await cart.TrySendFormAsync("set_quantity", ("product_id", "1"), ("size", "S"), ("quantity", "abc"));

        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
        Assert.Contains("quantity", outcome.Error);
    }

    [Theory]
    [InlineData("", "Please enter a whole number from 1 to 20. Your cart is as it was.")]
    [InlineData("1.5", "Please enter a whole number from 1 to 20. Your cart is as it was.")]
    [InlineData("0", "Choose a quantity from 1 to 3.")]
    [InlineData("999", "Only 3 left.")]
    public async Task A_quantity_that_is_not_taken_is_said_and_the_field_shows_what_is_in_the_cart(string entered, string message)
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        var outcome = await cart.TrySendFormAsync("set_quantity", ("product_id", "42"), ("size", "M"), ("quantity", entered));

        Assert.Equal((422, true), (outcome.Status, outcome.ResetsForm));
        Assert.Equal(message, cart.Text("[role=alert]"));
        Assert.Equal("1", cart.Find("input.quantity").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_tab_of_the_visitor_follows_and_nobody_elses_does()
    {
        await using var host = InMemoryShop.Open();
        var (anna, ben) = (host.As("anna"), host.As("ben"));
        var cart = await anna.MountAsync<CartComponent>();
        var otherTab = await anna.MountAsync<CartComponent>();
        var stranger = await ben.MountAsync<CartComponent>();
        await otherTab.ConnectAsync();
        await stranger.ConnectAsync();

        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Single(otherTab.State.Items);
        Assert.Empty(stranger.State.Items);
        Assert.Equal((1, 0), (otherTab.Page.Pushes, stranger.Page.Pushes));
    }

    [Fact]
    public async Task A_change_is_told_to_the_carts_group_and_a_refusal_to_nobody()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();

        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await cart.SendAsync(CartComponent.Events.SetQuantity(42, "M", 0));

        Assert.Equal(GroupNames.Cart(host.Visitor.Id), Assert.Single(host.Broadcasts).Group);
    }

    [Fact]
    public async Task A_cart_taken_from_another_visitors_page_does_not_open()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.As("anna").MountAsync<CartComponent>();

        var outcome = await cart.CopyFor(host.As("ben")).TrySendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.True(outcome.IsRefused, $"{outcome}");
        Assert.Empty((await host.As("anna").MountAsync<CartComponent>()).State.Items);
    }
}
