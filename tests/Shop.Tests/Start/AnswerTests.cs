using Shop.Tests.Running;

namespace Shop.Tests.Start;

public sealed class AnswerTests(ShopFixture shop)
{
    [Theory]
    [InlineData("/shop/")]
    [InlineData("/shop/?category=Shirts")]
    [InlineData("/shop/?category=Nothing")]
    [InlineData("/shop/product/1/")]
    [InlineData("/shop/product/999/")]
    [InlineData("/shop/cart/")]
    [InlineData("/shop/checkout/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-up")]
    [InlineData("/components/product/1")]
    [InlineData("/components/product/999")]
    [InlineData("/shop.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_allows_only_what_comes_from_the_shop_itself(string path)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.GetAsync(path);

        Assert.StartsWith("default-src 'self';", answer.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
    }

    [Fact]
    public async Task An_address_without_a_page_is_told_in_a_page()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.GetAsync("/nowhere");

        Assert.Equal((404, "Page not found"), (answer.Status, answer.Text("h1")));
    }

    [Fact]
    public async Task A_category_that_is_not_there_is_not_found()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.GetAsync("/shop/?category=Nothing");

        Assert.Equal((404, "Page not found"), (answer.Status, answer.Text("h1")));
    }

    [Fact]
    public async Task The_header_has_every_category_and_says_which_one_is_shown()
    {
        using var shopper = shop.Enter();

        var page = (await shopper.GetAsync("/shop/?category=Knitwear")).Page;

        string[] Names(string links) => [.. page.QuerySelectorAll(links).Select(link => link.TextContent.Trim())];
        Assert.Equal(Names(".categories a").Skip(1).Order(), Names(".site-head nav a").Order());
        Assert.Equal(["Knitwear"], Names(".site-head nav a[aria-current=page]"));
        Assert.Equal("http://localhost:8000/shop/?category=Knitwear", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_style_sheet_has_an_address_of_its_content_and_is_kept()
    {
        using var shopper = shop.Enter();
        var address = (await shopper.GetAsync("/shop/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Matches("^/shop\\.css\\?v=[0-9a-f]{12}$", address);
        Assert.Contains("immutable", (await shopper.GetAsync(address)).Header("Cache-Control"));
    }

    [Fact]
    public async Task Every_picture_of_the_catalogue_is_there()
    {
        using var shopper = shop.Enter();
        var tiles = (await shopper.GetAsync("/shop/")).Page.QuerySelectorAll(".tile img");

        Assert.True(tiles.Length >= 12);
        foreach (var tile in tiles)
        {
            var picture = await shopper.GetAsync(tile.GetAttribute("src")!);
            Assert.Equal((200, "image/svg+xml"), (picture.Status, picture.Header("Content-Type")));
        }
    }
}
