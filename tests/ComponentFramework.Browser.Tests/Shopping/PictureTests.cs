using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class PictureTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    /// <summary>
    /// The README's picture is this page: <c>SHOP_PICTURE=docs/images/shop.png</c>, as an absolute path, has it taken again.
    /// </summary>
    [Fact]
    public async Task On_a_desktop_product_sizes_and_cart_are_seen_without_scrolling()
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await (await visitor.OpenAsync("/shop/product/3/")).AddAsync("M");
        var page = await visitor.OpenAsync("/shop/product/1/");
        await page.AddAsync("M");
        await Expect(page.CartRows()).ToHaveCountAsync(2);

        foreach (var seen in (ILocator[])[page.Locator(".product-picture img"), page.Locator("h1"), page.Locator(".price"), page.Size("M"), page.AddToCart(), page.Locator(".cart .total")])
        {
            await Expect(seen).ToBeInViewportAsync(new() { Ratio = 0.5f });
        }

        if (Environment.GetEnvironmentVariable("SHOP_PICTURE") is { Length: > 0 } path)
        {
            await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        }
    }
}
