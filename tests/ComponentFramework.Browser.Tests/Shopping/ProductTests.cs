using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class ProductTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task M_is_selected_and_added_and_button_cart_and_header_show_it()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/1/");
        await Expect(page.AddToCart()).ToBeDisabledAsync();

        await page.Size("M").ClickAsync();
        await Expect(page.Size("M")).ToHaveClassAsync("size-btn selected");
        await page.AddToCart().ClickAsync();

        await page.AddToCart().ShowsAsync("Added to Cart ✓");
        await Expect(page.AddToCart()).ToBeDisabledAsync();
        await page.CartRows().ShowsAsync("Wool Overcoat");
        await page.CartRows().ShowsAsync("Size M");
        await page.Pieces().ShowsAsync("1");
        await Expect(page.Locator(".total dd")).ToHaveTextAsync("$289.00");
        Assert.Empty(visitor.Failures);
    }

    [Fact]
    public async Task A_size_that_is_clicked_before_the_scripts_are_there_is_chosen_and_can_be_added()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenEarlyAsync("/shop/product/1/", isLive: true, async page =>
        {
            await page.Size("M").ClickAsync();
            await page.Locator(".hint").IsAsync("Size M selected.");
        });

        // From here on the scripts send the events, and the page's own fields are none of them.
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.PostData ?? "");
        await page.AddToCart().ClickAsync();
        await page.Locator(".hint").IsAsync("Size M is in your cart.");
        await page.CartRows().ShowsAsync("Size M");
        Assert.DoesNotContain(sent.Concat(visitor.Frames.Select(frame => frame.GetRawText())), text => text.Contains("_component", StringComparison.Ordinal));
        Assert.Empty(visitor.Failures);
    }

    [Fact]
    public async Task Few_pieces_are_counted_and_a_size_that_is_sold_out_cannot_be_chosen()
    {
        var page = await (await ArriveAsync()).OpenAsync("/shop/product/1/");

        await page.Size("XL").ShowsAsync("Only 3 left");
        await page.Size("XS").ShowsAsync("Sold out");
        await Expect(page.Size("XS")).ToBeDisabledAsync();
        await Expect(page.Size("M").Locator(".low-stock")).ToHaveCountAsync(0);
        await Expect(page.Size("M")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_review_that_is_being_written_stays_while_a_size_is_selected()
    {
        var page = await (await ArriveAsCustomerAsync()).OpenAsync("/shop/product/3/");
        await page.GetByLabel("Your review").FillAsync("I am in the middle of");
        await page.RateAsync(4);
        await page.GetByLabel("Your review").FocusAsync();
        await page.EvaluateAsync("() => { window.reviews = document.querySelector('[data-component=reviews]'); }");

        await page.Size("L").EvaluateAsync("(button) => button.click()");
        await Expect(page.Size("L")).ToHaveAttributeAsync("aria-pressed", "true");

        await Expect(page.GetByLabel("Your review")).ToHaveValueAsync("I am in the middle of");
        await Expect(page.GetByLabel("Your review")).ToBeFocusedAsync();
        await Expect(page.Locator("[name=rating][value='4']")).ToBeCheckedAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.reviews === document.querySelector('[data-component=reviews]')"));
    }

    [Fact]
    public async Task Two_visitors_choose_at_once_and_each_sees_only_the_own_choice()
    {
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        var pages = await Task.WhenAll(one.OpenAsync("/shop/product/9/"), other.OpenAsync("/shop/product/9/"));

        await Task.WhenAll(pages[0].AddAsync("S"), pages[1].AddAsync("L"));

        await pages[0].CartRows().ShowsAsync("Size S");
        await pages[1].CartRows().ShowsAsync("Size L");
        await Expect(pages[0].CartRows()).ToHaveCountAsync(1);
        await Expect(pages[1].CartRows()).ToHaveCountAsync(1);
        await Expect(pages[0].Size("L")).ToHaveAttributeAsync("aria-pressed", "false");
    }
}
