using System.Net.Http.Headers;
using System.Text;
using Shop.Tests.Running;

namespace Shop.Tests.Catalogue;

public sealed class ProductTests(ShopFixture shop)
{
    [Fact]
    public async Task A_size_is_selected_added_to_the_cart_and_shown_as_added()
    {
        using var shopper = shop.Enter();
        var page = await shopper.GetAsync("/shop/product/6/");

        var selected = await shopper.SendAsync("product", "select_size", ("state", page.StateOf("product")), ("size", "30"));
        var added = await shopper.SendAsync("product", "add_to_cart", ("state", selected.StateOf("product")));

        Assert.Equal("Added to Cart ✓", added.Text(".add-to-cart"));
        Assert.Equal(["1 × Selvedge Jeans, 30"], await shopper.CartAsync());
    }

    [Theory]
    [InlineData("XXXL", "Wool Overcoat does not come in size “XXXL”.")]
    [InlineData("XS", "Size XS is sold out.")]
    public async Task A_size_that_cannot_be_had_is_not_selected(string size, string message)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SendAsync("product", "select_size", ("state", (await shopper.GetAsync("/shop/product/1/")).StateOf("product")), ("size", size));

        Assert.Equal((422, message), (answer.Status, answer.Text("[role=alert]")));
        Assert.False(answer.Has(".size-btn.selected"));
    }

    [Fact]
    public async Task Nothing_is_added_before_a_size_is_chosen()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SendAsync("product", "add_to_cart", ("state", (await shopper.GetAsync("/shop/product/1/")).StateOf("product")));

        Assert.Equal((422, "Please select a size first."), (answer.Status, answer.Text("[role=alert]")));
        Assert.Empty(await shopper.CartAsync());
    }

    [Fact]
    public async Task An_unknown_product_is_not_found_as_a_page_and_as_a_component()
    {
        using var shopper = shop.Enter();

        var page = await shopper.GetAsync("/shop/product/999/");
        var component = await shopper.GetAsync("/components/product/999");

        Assert.Equal((404, "Page not found"), (page.Status, page.Text("h1")));
        Assert.Equal("There is no product 999.", component.Refuses(404, "not_found"));
        Assert.Equal(404, (await shopper.GetAsync("/shop/product/abc/")).Status);
    }

    [Fact]
    public async Task The_fields_of_the_browser_do_not_say_which_product_a_card_is_about()
    {
        using var shopper = shop.Enter();
        var state = (await shopper.GetAsync("/shop/product/6/")).StateOf("product");

        var answer = await shopper.SendAsync("product", "select_size", ("state", state), ("size", "30"), ("product_id", "15"), ("ProductId", "15"));

        Assert.Equal("Selvedge Jeans", answer.Text("h1"));
    }

    [Theory]
    [InlineData("select_size", "", 400, "payload_invalid", "size")]
    [InlineData("buy_everything", "", 404, "event_unknown", "buy_everything")]
    public async Task An_event_that_makes_no_sense_is_answered_by_name(string @event, string fields, int status, string code, string name)
    {
        using var shopper = shop.Enter();
        var state = (await shopper.GetAsync("/shop/product/1/")).StateOf("product");

        var answer = await shopper.PostAsync("/components/product", new StringContent($"event={@event}&state={state}{fields}", Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Contains(name, answer.Refuses(status, code));
    }

    [Theory]
    [InlineData("[1,2]", "application/json", 400, "request_malformed")]
    [InlineData("42", "application/json", 400, "request_malformed")]
    [InlineData("{\"event\":", "application/json", 400, "request_malformed")]
    [InlineData("event=select_size", "text/plain", 415, "unsupported_media_type")]
    public async Task A_body_that_makes_no_sense_is_refused(string body, string type, int status, string code)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.PostAsync("/components/cart", new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)));

        answer.Refuses(status, code);
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SendAsync("cart", "add_item", ("product_id", "1"), ("size", new string('M', 2 * 1024 * 1024)));

        answer.Refuses(413, "request_too_large");
    }

    [Fact]
    public async Task An_unknown_component_is_named()
    {
        using var shopper = shop.Enter();

        Assert.Contains("basket", (await shopper.SendAsync("basket", null)).Refuses(404, "component_unknown"));
    }

    [Fact]
    public async Task The_page_of_a_product_belongs_to_nobody_so_it_can_be_cached()
    {
        using var one = shop.Enter();
        using var other = shop.Enter();
        await one.GetAsync("/shop/cart/");

        var first = await one.GetAsync("/shop/product/11/");
        var second = await other.GetAsync("/shop/product/11/");

        Assert.Equal(first.Body, second.Body);
        Assert.Null(first.Header("Set-Cookie"));
        Assert.True(second.Has("[data-component=cart][data-mount]"));
    }
}
