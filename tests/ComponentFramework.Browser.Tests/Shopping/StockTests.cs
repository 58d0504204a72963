using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class StockTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task Stock_that_staff_change_shows_on_an_open_page_and_the_chosen_size_stays()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/16/");
        var sheet = await OpenStockSheetAsync();
        await page.MarkAsync();
        await page.Size("M").ClickAsync();
        await Expect(page.Size("M")).ToHaveAttributeAsync("aria-pressed", "true");

        await sheet.SetStockAsync("Zip Hoodie", "M", 2);
        await page.Size("M").ShowsAsync("Only 2 left");
        await sheet.SetStockAsync("Zip Hoodie", "M", 0);
        await page.Size("M").ShowsAsync("Sold out");
        await Expect(page.Size("M")).ToBeDisabledAsync();
        await Expect(page.AddToCart()).ToBeDisabledAsync();
        await sheet.SetStockAsync("Zip Hoodie", "M", 22);

        await Expect(page.Size("M")).ToBeEnabledAsync();
        await Expect(page.Size("M")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await page.IsMarkedAsync());
    }

    [Theory]
    [InlineData("S", 30, 2)]
    [InlineData("L", 3, 2)]
    [InlineData("XL", 2, 30)]
    public async Task A_push_between_press_and_release_of_the_mouse_loses_no_click(string size, int before, int after)
    {
        var sheet = await OpenStockSheetAsync();
        await sheet.SetStockAsync("Zip Hoodie", size, before);
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/16/");
        await Expect(page.Component("product")).ToHaveAttributeAsync("data-live", "live");
        var low = page.Size(size).Locator(".low-stock");
        await Expect(low).ToHaveCountAsync(before < 5 ? 1 : 0);
        await page.Size(size).Locator(".size-name").HoverAsync();
        await page.Mouse.DownAsync();

        await visitor.HasPushAsync(page, () => sheet.SetStockAsync("Zip Hoodie", size, after));
        await Expect(low).ToHaveTextAsync(before < 5 ? [$"Only {before} left"] : []);
        await page.Mouse.UpAsync();

        await Expect(page.Size(size)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(low).ToHaveTextAsync(after < 5 ? [$"Only {after} left"] : []);
    }

    [Fact]
    public async Task A_page_that_was_cached_before_the_stock_changed_shows_the_new_stock_right_after_it_has_joined()
    {
        var visitor = await ArriveAsync();
        await visitor.OpenAsync("/shop/product/12/");
        var sheet = await OpenStockSheetAsync();
        await sheet.SetStockAsync("Trench Coat", "S", 1);

        var served = await visitor.Context.APIRequest.GetAsync("/shop/product/12/");
        Assert.True(served.Headers.ContainsKey("age"), "The page did not come from the cache.");
        Assert.DoesNotContain("Only 1 left", await served.TextAsync());
        var page = await visitor.OpenAsync("/shop/product/12/");

        await page.Size("S").ShowsAsync("Only 1 left", 1000);
    }

    [Fact]
    public async Task A_piece_that_is_bought_is_gone_from_every_open_page()
    {
        var buyer = await ArriveAsCustomerAsync();
        var watcher = await (await ArriveAsync()).OpenAsync("/shop/product/7/");
        await watcher.Size("XS").ShowsAsync("Only 4 left");
        await (await buyer.OpenAsync("/shop/product/7/")).AddAsync("XS");
        var checkout = await buyer.OpenAsync("/shop/checkout/");
        await FillInCheckoutAsync(checkout, "4242");

        await checkout.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await checkout.Locator(".confirmation").IsThereAsync();

        await watcher.Size("XS").ShowsAsync("Only 3 left");
    }

    [Fact]
    public async Task A_size_that_is_sold_out_meanwhile_is_marked_in_an_open_cart_and_keeps_it_from_being_checked_out()
    {
        var page = await (await ArriveAsync()).OpenAsync("/shop/product/13/");
        await page.AddAsync("40");
        var checkOut = page.Component("cart").Locator("a[href='/shop/checkout/']");
        await checkOut.IsThereAsync();
        var sheet = await OpenStockSheetAsync();

        var name = await page.Locator("h1").InnerTextAsync();
        await sheet.SetStockAsync(name, "40", 0);
        await page.Component("cart").Locator(".low-stock").ShowsAsync("Sold out");
        await checkOut.IsGoneAsync();

        await sheet.SetStockAsync(name, "40", 9);
        await checkOut.IsThereAsync();
    }

    [Fact]
    public async Task A_number_that_cannot_be_is_refused_in_a_sentence_and_is_still_there_to_be_corrected()
    {
        var sheet = await OpenStockSheetAsync();

        await sheet.StockField("Wrap Dress", "M").FillAsync("1000000000");
        await sheet.StockField("Wrap Dress", "M").BlurAsync();

        await sheet.Locator(".stock [role=alert]").ShowsAsync("Stock is a number from 0 to 100,000.");
        await Expect(sheet.StockField("Wrap Dress", "M")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(sheet.StockField("Wrap Dress", "M")).ToHaveValueAsync("1000000000");
        await sheet.ReloadAsync();
        await Expect(sheet.StockField("Wrap Dress", "M")).ToHaveValueAsync("12");
    }
}
