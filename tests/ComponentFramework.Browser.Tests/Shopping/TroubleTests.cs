using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class TroubleTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task Without_a_network_the_visitor_is_told_and_the_click_counts_when_it_is_back()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/3/");
        await page.MarkAsync();
        await page.Size("M").ClickAsync();
        await Expect(page.Size("M")).ToHaveAttributeAsync("aria-pressed", "true");
        await visitor.Context.SetOfflineAsync(true);

        await page.AddToCart().ClickAsync();
        await page.Message("offline").IsThereAsync();
        await visitor.Context.SetOfflineAsync(false);

        await page.AddToCart().ShowsAsync("Added to Cart");
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        await page.Messages().IsGoneAsync();
        await page.WaitUntilLiveAsync();
        Assert.True(await page.IsMarkedAsync());
    }

    [Fact]
    public async Task Where_sockets_are_blocked_everything_works_by_http()
    {
        var visitor = await ArriveAsCustomerAsync();
        await visitor.Context.RouteWebSocketAsync("**/ws/components", socket => socket.CloseAsync());
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync("/shop/product/3/");
        await Expect(page.Locator("[data-mount]")).ToHaveCountAsync(0);

        await page.AddAsync("S");
        await page.GotoAsync("/shop/cart/");
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        await page.Locator(".more").ClickQuicklyAsync(2);
        await Expect(page.Quantity()).ToHaveValueAsync("3");
        await page.Loading().IsGoneAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Check out" }).ClickAsync();
        await FillInCheckoutAsync(page, "4242");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        await page.Locator(".confirmation").ShowsAsync("3 × Oxford Shirt, size S");
    }

    [Fact]
    public async Task Too_many_clicks_are_told_and_waited_for()
    {
        var visitor = await ArriveAsync();
        await visitor.Context.RouteWebSocketAsync("**/ws/components", socket => socket.CloseAsync());
        var page = await visitor.Context.NewPageAsync();
        var isRefused = false;
        await page.RouteAsync("**/components/product", async route =>
        {
            if (isRefused)
            {
                await route.ContinueAsync();
                return;
            }

            isRefused = true;
            await route.FulfillAsync(new()
            {
                Status = 429,
                ContentType = "application/problem+json",
                Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
                Body = """{"status":429,"code":"rate_limited","error":"Please wait a moment.","traceId":"0"}""",
            });
        });
        await page.GotoAsync("/shop/product/3/");

        await page.Size("M").ClickAsync();

        await page.Message("rate_limited").ShowsAsync("Please wait a moment.");
        await Expect(page.Size("M")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Messages().IsGoneAsync();
    }
}
