using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class RestartTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Open_pages_heal_by_themselves_after_a_restart_and_the_cart_is_intact()
    {
        await using var process = new ShopProcess();
        await process.StartAsync();
        var visitor = await ArriveAsync(process.Url);
        var product = await visitor.OpenAsync("/shop/product/3/");
        var cart = await visitor.OpenAsync("/shop/cart/");
        await product.AddAsync("M");
        await Expect(cart.Quantity()).ToHaveValueAsync("1");
        await Task.WhenAll(product.MarkAsync(), cart.MarkAsync());

        await process.StopAsync();
        await Expect(cart.Locator("[data-live=live]")).ToHaveCountAsync(0);
        await cart.Locator(".more").ClickAsync();
        await cart.Message("offline").IsThereAsync(10_000);
        await process.StartAsync();

        await Expect(cart.Quantity()).ToHaveValueAsync("2", new() { Timeout = 20_000 });
        await Expect(product.Quantity()).ToHaveValueAsync("2", new() { Timeout = 20_000 });
        await Task.WhenAll(product.WaitUntilLiveAsync(), cart.WaitUntilLiveAsync());
        await cart.Messages().IsGoneAsync();
        await product.Size("L").ClickAsync();
        await Expect(product.Size("L")).ToHaveAttributeAsync("aria-pressed", "true");
        await product.AddToCart().ClickAsync();
        await Expect(cart.CartRows()).ToHaveCountAsync(2);
        Assert.True(await product.IsMarkedAsync() && await cart.IsMarkedAsync());
    }
}
