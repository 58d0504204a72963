using ComponentFramework.Testing;
using Shop.Catalogue;
using Shop.Reviews;
using Shop.Tests.Components.Doubles;

namespace Shop.Tests.Components;

public sealed class ProductComponentTests
{
    [Fact]
    public async Task A_size_is_selected_and_added_to_the_cart_by_clicking()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host);

        await product.ClickAsync("button[id$=size-M]");
        await product.ClickAsync(".add-to-cart");

        Assert.Equal(("M", true), (product.State.SelectedSize, product.State.InCart));
        Assert.Equal("Added to Cart ✓", product.Text(".add-to-cart"));
        Assert.Equal("M", product.Text(".size-btn.selected .size-name"));
    }

    [Fact]
    public async Task Few_pieces_are_counted_and_none_cannot_be_clicked()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host);

        Assert.Equal("Only 3 left", product.Text("button[id$=size-L] .low-stock"));
        Assert.False(product.Has("button[id$=size-M] .low-stock"));
        await Assert.ThrowsAsync<PageMismatchException>(() => product.ClickAsync("button[id$=size-S]"));
    }

    [Fact]
    public async Task Stock_that_changes_shows_without_losing_the_chosen_size()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host);
        await product.ConnectAsync();
        await product.ClickAsync("button[id$=size-M]");
        host.Products().Stock["M"] = 1;

        await host.BroadcastAsync(GroupNames.Product(InMemoryProducts.ProductId));

        Assert.Equal("Only 1 left", product.Text("button[id$=size-M] .low-stock"));
        Assert.Equal("M", product.State.SelectedSize);
    }

    [Fact]
    public async Task A_page_that_was_rendered_long_ago_shows_the_facts_of_now_once_it_is_live()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host);
        (host.Products().Price, host.Products().Stock["L"]) = (99.00m, 0);

        await product.ConnectAsync();

        Assert.Equal("$99.00", product.Text(".price"));
        Assert.Equal("Sold out", product.Text("button[id$=size-L] .sold-out"));
    }

    [Fact]
    public async Task A_product_that_does_not_exist_is_not_found()
    {
        await using var host = InMemoryShop.Open();

        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<ProductComponent>(ProductComponent.Compose(999)));

        Assert.Equal((404, "not_found"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task The_sixth_piece_within_a_second_has_to_wait()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host);
        for (var piece = 1; piece <= 5; piece++)
        {
            await product.SendAsync(ProductComponent.Events.AddToCart());
        }

        var outcome = await product.TrySendAsync(ProductComponent.Events.AddToCart());

        Assert.Equal((429, "rate_limited"), (outcome.Status, outcome.Code));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await product.TrySendAsync(ProductComponent.Events.AddToCart())).IsRefused);
    }

    [Fact]
    public async Task Reviews_in_the_slot_stay_while_the_product_answers_events()
    {
        await using var host = InMemoryShop.Open();
        var product = await MountAsync(host, ProductComponent.Compose(InMemoryProducts.ProductId).Fill("reviews", ReviewsComponent.Compose(InMemoryProducts.ProductId)));
        var reviews = product.Child<ReviewsComponent>();

        await product.ClickAsync("button[id$=size-M]");

        Assert.Equal(reviews.Id, product.Child<ReviewsComponent>().Id);
        Assert.Equal("Nobody has reviewed this yet.", product.Text(".reviews .empty-line"));
    }

    private static Task<MountedComponent<ProductComponent>> MountAsync(ComponentHost host, ComponentFramework.Composition? composition = null) =>
        host.MountAsync<ProductComponent>(composition ?? ProductComponent.Compose(InMemoryProducts.ProductId));
}
