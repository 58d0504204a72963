using System.Diagnostics;
using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>The shop on a slow road feels as quick as on a fast one.</summary>
public sealed class LatencyTests(Chromium chromium, DevelopmentShop shop) : BrowserTest(chromium), IClassFixture<DevelopmentShop>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_an_artificial_latency_a_click_shows_at_once_and_is_answered_later(bool isLive)
    {
        var visitor = await ArriveAsync(shop.Process.Url);
        if (!isLive)
        {
            await visitor.Context.RouteWebSocketAsync("**/ws/components", socket => socket.CloseAsync());
        }

        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync("/shop/product/13/?latency=1200");
        await Expect(page.Locator("[data-mount]")).ToHaveCountAsync(0);
        if (isLive)
        {
            await page.WaitUntilLiveAsync();
        }

        var clock = Stopwatch.StartNew();
        var shown = await page.Size("41").EvaluateAsync<string>("(size) => { size.click(); return size.ariaPressed; }");
        Assert.Equal("true", shown);
        await Expect(page.Component("product")).ToHaveAttributeAsync("data-predicted", "");
        await page.Loading().IsGoneAsync(10_000);

        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(1190), $"It took {clock.Elapsed}.");
        await Expect(page.Size("41")).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
