using System.Diagnostics;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class CartTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task Adding_in_one_tab_shows_in_the_other_within_a_second_and_never_at_another_visitor()
    {
        var (visitor, stranger) = (await ArriveAsync(), await ArriveAsync());
        var first = await visitor.OpenAsync("/shop/product/2/");
        var second = await visitor.OpenAsync("/shop/product/3/");
        var third = await stranger.OpenAsync("/shop/product/2/");
        await Task.WhenAll(second.MarkAsync(), third.MarkAsync());

        await first.AddAsync("M");
        var clock = Stopwatch.StartNew();
        await second.CartRows().ShowsAsync("Merino Crew Neck");
        var time = clock.Elapsed;
        await first.CartRows().ShowsAsync("Merino Crew Neck");
        await second.Pieces().ShowsAsync("1");

        Assert.True(time < TimeSpan.FromSeconds(1), $"It took {time}.");
        await third.AddAsync("L");
        await third.CartRows().ShowsAsync("Size L");
        await Expect(third.CartRows()).ToHaveCountAsync(1);
        await Expect(second.CartRows()).ToHaveCountAsync(1);
        Assert.True(await second.IsMarkedAsync() && await third.IsMarkedAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Adding_with_the_cart_open_in_any_number_of_tabs_adds_exactly_one(int tabs)
    {
        var visitor = await ArriveAsync();
        var product = await visitor.OpenAsync("/shop/product/6/");
        if (tabs == 0)
        {
            await product.EvaluateAsync("() => document.querySelectorAll('[data-component=cart], [data-component=cart-count]').forEach((root) => root.remove())");
        }

        var carts = new List<IPage>();
        for (var tab = 2; tab <= tabs; tab++)
        {
            carts.Add(await visitor.OpenAsync("/shop/cart/"));
        }

        await product.AddAsync("32");

        foreach (var cart in carts)
        {
            await Expect(cart.Quantity()).ToHaveValueAsync("1");
        }

        var fresh = await visitor.OpenAsync("/shop/cart/");
        await Expect(fresh.Quantity()).ToHaveValueAsync("1");
        await fresh.Pieces().ShowsAsync("1");
    }

    [Fact]
    public async Task Three_fast_clicks_on_plus_add_three_in_every_tab()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/14/");
        await page.AddAsync("One size");
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        var other = await visitor.OpenAsync("/shop/cart/");

        await page.Locator(".more").ClickQuicklyAsync(3);

        await Expect(page.Quantity()).ToHaveValueAsync("4");
        await Expect(other.Quantity()).ToHaveValueAsync("4");
        await page.Pieces().ShowsAsync("4");
        await page.Loading().IsGoneAsync();
        await Expect(page.Locator(".total dd")).ToHaveTextAsync("$196.00");
    }

    [Fact]
    public async Task Quantities_are_typed_lowered_and_rows_removed()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/14/");
        var other = await visitor.OpenAsync("/shop/cart/");
        await page.AddAsync("One size");
        await Expect(page.Quantity()).ToHaveValueAsync("1");

        await page.Quantity().FillAsync("7");
        await page.Quantity().PressAsync("Enter");
        await Expect(other.Quantity()).ToHaveValueAsync("7");
        await page.Quantity().FillAsync("0");
        await page.Quantity().BlurAsync();
        await page.Component("cart").Locator("[role=alert]").ShowsAsync("Choose a quantity from 1 to 20.");
        await Expect(page.Locator(".total dd")).ToHaveTextAsync("$343.00");
        await page.Locator(".less").ClickAsync();
        await Expect(other.Quantity()).ToHaveValueAsync("6");
        await other.Locator(".remove").ClickAsync();

        await page.CartRows().IsGoneAsync();
        await page.Component("cart").ShowsAsync("Nothing in it yet.");
        await Expect(other.Component("cart").Locator("h2")).ToBeFocusedAsync();
        await other.Component("cart").GetByRole(AriaRole.Status).ShowsAsync("is no longer in your cart");
        await page.Pieces().IsGoneAsync();
    }

    [Fact]
    public async Task The_cart_survives_a_reload_and_a_new_tab()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/3/");
        await page.AddAsync("L");

        await page.ReloadAsync();
        await page.WaitUntilLiveAsync();

        await page.CartRows().ShowsAsync("Oxford Shirt");
        await (await visitor.OpenAsync("/shop/")).CartRows().ShowsAsync("Oxford Shirt");
    }

    [Fact]
    public async Task The_anonymous_cart_joins_the_customers_at_sign_in_and_the_other_tab_follows()
    {
        var (before, visitor) = (await ArriveAsync(), await ArriveAsync());
        var email = await before.SignUpAsync();
        await (await before.OpenAsync("/shop/product/3/")).AddAsync("S");
        var tab = await visitor.OpenAsync("/shop/product/15/");
        await tab.AddAsync("One size");
        await tab.MarkAsync();

        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await SignInAsync(page, email);

        await page.WaitUntilLiveAsync();
        await Expect(page.CartRows()).ToHaveCountAsync(2);
        await Expect((await before.OpenAsync("/shop/cart/")).CartRows()).ToHaveCountAsync(2);
        await Expect(tab.CartRows()).ToHaveCountAsync(2, new() { Timeout = 10_000 });
        Assert.True(await tab.IsMarkedAsync());
    }
}
