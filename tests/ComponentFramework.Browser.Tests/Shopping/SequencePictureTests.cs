using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class SequencePictureTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    /// <summary>
    /// The pictures of docs/guides/optimistic-ui.md are this run: <c>SEQUENCE_PICTURES=docs/images</c>, as an absolute path, has them taken again.
    /// </summary>
    [Fact]
    public async Task A_click_is_shown_then_confirmed_and_another_one_is_shown_then_refused()
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = 1180, Height = 1000 } });
        var road = await ReturnRoad.OfAsync(visitor);
        var sheet = await OpenStockSheetAsync();
        var page = await visitor.OpenAsync("/shop/product/8/");
        var product = page.Component("product");
        await page.Size("M").ClickAsync();
        await page.Loading().IsGoneAsync();
        await TakeAsync(page, "before");

        road.Close();
        await page.AddToCart().ClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        await Expect(product).ToHaveAttributeAsync("data-predicted", "");
        await page.CartRows().IsGoneAsync();
        await TakeAsync(page, "click");

        road.Open();
        await page.Loading().IsGoneAsync();
        await page.CartRows().ShowsAsync("Slip Skirt");
        await Expect(product).Not.ToHaveAttributeAsync("data-predicted", "");
        await TakeAsync(page, "answer");

        await page.Size("L").ClickAsync();
        await page.Loading().IsGoneAsync();
        road.Close();
        await sheet.SetStockAsync("Slip Skirt", "L", 0);
        await page.AddToCart().ClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        road.Open();
        await page.Loading().IsGoneAsync();
        await product.Locator("[role=alert]").IsAsync("Slip Skirt in size L is sold out.");
        await TakeAsync(page, "refusal");
        await sheet.SetStockAsync("Slip Skirt", "L", 10);
    }

    /// <summary>The card from its name to its button, and the cart beside it.</summary>
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SEQUENCE_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        await page.Mouse.MoveAsync(0, 0);
        var (card, cart, hint) = (await page.Locator(".product-buy").BoundingBoxAsync(), await page.Locator(".sidebar").BoundingBoxAsync(), await page.Locator(".product .hint").BoundingBoxAsync());
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"optimistic-{name}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Clip = new() { X = card!.X - 16, Y = card.Y - 16, Width = cart!.X + cart.Width - card.X + 32, Height = hint!.Y + hint.Height - card.Y + 32 },
        });
    }
}
