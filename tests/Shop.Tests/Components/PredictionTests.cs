using ComponentFramework;
using ComponentFramework.Testing;
using Shop.Cart;
using Shop.Catalogue;
using Shop.Reviews;
using Shop.Tests.Components.Doubles;

namespace Shop.Tests.Components;

/// <summary>What the shop shows at a click, before the server has answered.</summary>
public sealed class PredictionTests
{
    [Theory]
    [InlineData("button[id$=size-M]")]
    [InlineData("button[id$=size-L]")]
    public async Task Choosing_a_size_shows_at_once_what_its_event_shows(string size)
    {
        await using var host = InMemoryShop.Open();
        var product = await MountProductAsync(host);

        await IsPredictedAsync(product, size);
        await product.ClickAsync(size == "button[id$=size-M]" ? "button[id$=size-L]" : "button[id$=size-M]");
        await IsPredictedAsync(product, size);
    }

    [Fact]
    public async Task Choosing_another_size_after_adding_one_shows_at_once_what_its_event_shows()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountProductAsync(host);
        await product.ClickAsync("button[id$=size-M]");
        await product.ClickAsync(".add-to-cart");

        await IsPredictedAsync(product, "button[id$=size-L]");
        await IsPredictedAsync(product, "button[id$=size-M]");
    }

    [Fact]
    public async Task Adding_to_the_cart_says_so_at_once_as_its_event_does()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountProductAsync(host);
        await product.ClickAsync("button[id$=size-M]");

        var button = product.Predict(".add-to-cart").QuerySelector(".add-to-cart")!;
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Equal("Added to Cart ✓", button.TextContent.Trim());
        await IsPredictedAsync(product, ".add-to-cart");
    }

    [Fact]
    public async Task Without_a_size_or_without_stock_nothing_is_said_to_be_in_the_cart()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountProductAsync(host);
        Assert.Throws<PageMismatchException>(() => product.Predict(".add-to-cart"));

        await product.ClickAsync("button[id$=size-M]");
        host.Products().Stock["M"] = 0;
        await product.SendAsync(new ComponentEvent(ComponentEvent.Refresh));

        Assert.Throws<PageMismatchException>(() => product.Predict(".add-to-cart"));
    }

    [Fact]
    public async Task Reviews_stand_still_while_a_choice_is_predicted()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountProductAsync(host, ProductComponent.Compose(InMemoryProducts.ProductId).Fill("reviews", ReviewsComponent.Compose(InMemoryProducts.ProductId)));
        var reviews = product.Child<ReviewsComponent>().Root.OuterHtml;

        var predicted = product.Predict("button[id$=size-M]");

        Assert.Equal(reviews, predicted.QuerySelector("[data-component=reviews]")!.OuterHtml);
        await IsPredictedAsync(product, "button[id$=size-M]");
    }

    [Theory]
    [InlineData("li:nth-child(1) .more")]
    [InlineData("li:nth-child(2) .more")]
    [InlineData("li:nth-child(1) .less")]
    [InlineData("li:nth-child(2) .less")]
    [InlineData("li:nth-child(1) .remove")]
    [InlineData("li:nth-child(2) .remove")]
    [InlineData("li:nth-child(3) .remove")]
    public async Task Every_button_of_the_cart_shows_at_once_what_its_event_shows(string button)
    {
        await using var host = InMemoryShop.Open();
        var cart = await MountCartAsync(host);

        await IsPredictedAsync(cart, button);
    }

    [Theory]
    [InlineData(".less")]
    [InlineData(".remove")]
    public async Task The_last_piece_leaves_an_empty_cart_at_once(string button)
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"));

        Assert.Contains("Nothing in it yet", cart.Predict(button).TextContent);
        await IsPredictedAsync(cart, button);
    }

    [Fact]
    public async Task Totals_count_on_with_every_click()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"));

        Assert.Equal("$59.98", cart.Predict(".more").QuerySelector(".total dd")!.TextContent);
        await cart.ClickAsync(".more");
        Assert.Equal("$89.97", cart.Predict(".more").QuerySelector(".total dd")!.TextContent);
    }

    [Fact]
    public async Task More_than_there_is_in_stock_is_not_promised()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"));
        await cart.ClickAsync(".more");
        await cart.ClickAsync(".more");

        Assert.Throws<PageMismatchException>(() => cart.Predict(".more"));
    }

    [Fact]
    public async Task A_message_that_the_next_event_takes_away_is_away_at_once()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"));
        await cart.SendAsync(CartComponent.Events.SetQuantity(1, "M", 9));
        Assert.True(cart.Has("[role=alert]"));

        await IsPredictedAsync(cart, ".more");
        Assert.False(cart.Has("[role=alert]"));
    }

    [Fact]
    public async Task A_quantity_that_is_typed_is_named_to_the_style_sheet()
    {
        await using var host = InMemoryShop.Open();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"));

        Assert.Equal("""["quantity"]""", cart.Find("input.quantity").GetAttribute("data-optimistic"));
    }

    private static async Task IsPredictedAsync<TComponent>(MountedComponent<TComponent> mounted, string trigger)
        where TComponent : Component
    {
        var before = ShownTree.Of(mounted.Root);
        var predicted = ShownTree.Of(mounted.Predict(trigger));

        await mounted.ClickAsync(trigger);

        Assert.NotEqual(before, predicted);
        Assert.Equal(ShownTree.Of(mounted.Root), predicted);
    }

    private static Task<MountedComponent<ProductComponent>> MountProductAsync(ComponentHost host, Composition? composition = null) =>
        host.MountAsync<ProductComponent>(composition ?? ProductComponent.Compose(InMemoryProducts.ProductId));

    /// <summary>A cart of three rows: two pieces, one, and as many as there are.</summary>
    private static async Task<MountedComponent<CartComponent>> MountCartAsync(ComponentHost host)
    {
        var cart = await host.MountAsync<CartComponent>();
        foreach (var (product, size) in ((int, string)[])[(1, "M"), (1, "M"), (2, "One size"), (3, "S"), (3, "S"), (3, "S")])
        {
            await cart.SendAsync(CartComponent.Events.AddItem(product, size));
        }

        return cart;
    }
}
