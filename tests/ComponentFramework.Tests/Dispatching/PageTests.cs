using ComponentFramework.Tests.Components;
using ComponentFramework.Tests.Components.Pages;

namespace ComponentFramework.Tests.Dispatching;

public sealed class PageTests
{
    [Fact]
    public async Task A_page_stands_in_its_layout_with_the_components_of_both()
    {
        await using var host = Some.Host();
        var page = await host.OpenAsync(new ProductPage(7));
        Assert.Equal("Product <7>", page.Find("title").TextContent);
        Assert.Equal("Product 7", page.Find("main h1").TextContent);
        Assert.Equal("a review", page.Find("main .reviews .text").TextContent);
        Assert.Equal("from the layout", page.Find("body > .note .text").TextContent);
        Assert.Equal(1, host.Tally()["product mount"]);
        Assert.Equal(1, host.Tally()["note a review"]);
    }

    [Fact]
    public async Task A_hole_is_filled_by_a_mount_and_costs_the_page_no_visitor()
    {
        await using var host = Some.Host();
        var visitor = host.AsAnonymous();
        var page = await visitor.OpenAsync(new ProductPage(7));
        var cart = page.Component<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(7, "M"));
        Assert.Single(cart.State.Items);
        Assert.True(visitor.HasId);
    }

    [Fact]
    public async Task A_page_for_everybody_gives_nobody_an_id()
    {
        await using var host = Some.Host();
        var visitor = host.AsAnonymous();
        await visitor.MountAsync<ProductComponent>(ProductComponent.Compose(7).Fill("reviews", NoteComponent.Compose("x")));
        Assert.False(visitor.HasId);
    }

    [Fact]
    public async Task A_component_that_refuses_refuses_the_page()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.OpenAsync(new StaffPage()));
        Assert.Equal(401, refused.Status);
        Assert.Contains("secret", (await host.As("anna", roles: ["staff"]).OpenAsync(new StaffPage())).Html);
    }

    [Fact]
    public async Task A_model_without_a_view_says_what_to_write()
    {
        await using var host = Some.Host();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.OpenAsync(new Homeless()));
        Assert.Contains("@inherits PageView<Homeless>", failure.Message);
    }

    [Fact]
    public async Task The_live_components_of_a_page_share_its_connection()
    {
        await using var host = Some.Host();
        var page = await host.As("anna").OpenAsync(new ProductPage(7));
        await page.ConnectAsync();
        host.Stock()[7] = 3;
        await host.BroadcastAsync("product-7");
        Assert.Equal("3", page.Find(".stock").TextContent);
        Assert.Equal(2, host.Channel.Subscriptions);
        await page.LoseConnectionAsync();
        Assert.Equal(0, host.Channel.Subscriptions);
    }

    private sealed record Homeless;
}
