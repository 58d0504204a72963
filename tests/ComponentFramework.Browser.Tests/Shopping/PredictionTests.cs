using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>What the shop shows at a click while its answer is held back, and what becomes of it.</summary>
public sealed class PredictionTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_size_and_adding_it_show_at_the_click_what_the_shop_then_answers(bool isLive)
    {
        var (page, road) = await OpenAsync("/shop/product/13/", isLive);
        var product = page.Component("product");

        await IsPredictedAsync(road, product, () => page.Size("42").ClickAsync(), async () =>
        {
            await Expect(page.Size("42")).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(page.AddToCart()).ToBeEnabledAsync();
        });
        await IsPredictedAsync(road, product, () => page.AddToCart().ClickAsync(), async () =>
        {
            await page.AddToCart().IsAsync("Added to Cart ✓");
            await Expect(page.AddToCart()).ToBeDisabledAsync();
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_button_of_the_cart_shows_at_the_click_what_the_shop_then_answers(bool isLive)
    {
        var (page, road) = await OpenAsync("/shop/product/3/", isLive);
        await page.AddAsync("M");
        await page.GotoAsync("/shop/product/14/");
        await page.AddAsync("One size");
        await page.GotoAsync("/shop/cart/");
        await Expect(page.CartRows()).ToHaveCountAsync(2);
        var (cart, tote, total) = (page.Component("cart"), page.CartRows().Filter(new() { HasText = "One size" }), page.Locator(".total dd"));

        await IsPredictedAsync(road, cart, () => tote.Locator(".more").ClickAsync(), () => Expect(tote.Locator(".quantity")).ToHaveValueAsync("2"));
        await IsPredictedAsync(road, cart, () => tote.Locator(".less").ClickAsync(), () => Expect(tote.Locator(".quantity")).ToHaveValueAsync("1"));
        await IsPredictedAsync(road, cart, () => tote.Locator(".less").ClickAsync(), () => Expect(page.CartRows()).ToHaveCountAsync(1));
        var price = await total.TextContentAsync();
        await IsPredictedAsync(road, cart, () => page.Locator(".more").ClickAsync(), () => Expect(total).Not.ToHaveTextAsync(price!));
        await IsPredictedAsync(road, cart, () => page.Locator(".remove").ClickAsync(), () => cart.ShowsAsync("Nothing in it yet."));
    }

    [Fact]
    public async Task A_double_click_on_add_adds_one()
    {
        var (page, road) = await OpenAsync("/shop/product/13/");
        await page.Size("41").ClickAsync();
        await SettledAsync(page);
        road.Close();

        await page.AddToCart().DblClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        road.Open();

        await SettledAsync(page);
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        Assert.Equal(["select_size", "add_to_cart"], road.Sent);
    }

    [Fact]
    public async Task A_double_click_on_add_while_the_size_is_on_its_way_adds_one()
    {
        var (page, road) = await OpenAsync("/shop/product/13/");
        road.Close();

        await page.Size("41").ClickAsync();
        await page.AddToCart().DblClickAsync();
        road.Open();

        await page.AddToCart().IsAsync("Added to Cart ✓");
        await SettledAsync(page);
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        Assert.Equal(["select_size", "add_to_cart"], road.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_takes_the_promise_back_node_for_node_and_says_why(bool isLive)
    {
        var (page, road) = await OpenAsync("/shop/product/13/", isLive);
        var product = page.Component("product");
        await page.Size("41").ClickAsync();
        await SettledAsync(page);
        await product.RememberAsync();
        road.Close();
        road.RefuseNext(409, "conflict", "Somebody was faster.");

        await page.AddToCart().ClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        road.Open();

        await page.Message("conflict").ShowsAsync("Somebody was faster.");
        await product.IsAsBeforeAsync();
        await page.AddToCart().ClickAsync();
        await SettledAsync(page);
        await page.AddToCart().IsAsync("Added to Cart ✓");
    }

    [Fact]
    public async Task Stock_that_is_gone_takes_the_promise_back_and_says_so()
    {
        var (page, road) = await OpenAsync("/shop/product/11/");
        var sheet = await OpenStockSheetAsync();
        await page.Size("S").ClickAsync();
        await SettledAsync(page);
        var button = await page.AddToCart().ElementHandleAsync();
        road.Close();
        await sheet.SetStockAsync("Quilted Gilet", "S", 0);

        await page.AddToCart().ClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        road.Open();

        await page.Component("product").Locator("[role=alert]").ShowsAsync("Quilted Gilet in size S is sold out.");
        await page.AddToCart().IsAsync("Sold out");
        await SettledAsync(page);
        await page.Pieces().IsGoneAsync();
        Assert.True(await page.AddToCart().EvaluateAsync<bool>("(now, before) => now === before", button));
    }

    [Fact]
    public async Task Three_quick_clicks_on_plus_read_one_more_each_and_never_go_back()
    {
        var (page, road) = await OpenAsync("/shop/product/14/");
        await page.AddAsync("One size");
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        await SettledAsync(page);
        await page.Component("cart").EvaluateAsync(
            """
            (cart) => {
              const read = () => `${cart.querySelector('.quantity').value}: ${cart.querySelector('.total dd').textContent}`;
              window.readings = [read()];
              new MutationObserver(() => window.readings.push(read())).observe(cart, { subtree: true, childList: true, characterData: true, attributes: true });
            }
            """);
        road.Close();

        await page.Locator(".more").ClickQuicklyAsync(3);
        await Expect(page.Quantity()).ToHaveValueAsync("2");
        await Expect(page.Component("cart")).ToHaveAttributeAsync("data-predicted", "");
        road.Open();

        await Expect(page.Quantity()).ToHaveValueAsync("4");
        await SettledAsync(page);
        var readings = await page.EvaluateAsync<string[]>("() => window.readings");
        Assert.Equal(["1: $49.00", "2: $98.00", "3: $147.00", "4: $196.00"], readings.Where((reading, at) => at == 0 || readings[at - 1] != reading));
    }

    [Fact]
    public async Task A_typed_quantity_and_a_review_tell_the_style_sheet_that_they_are_on_their_way()
    {
        var visitor = await ArriveAsCustomerAsync();
        var road = await ReturnRoad.OfAsync(visitor);
        var page = await visitor.OpenAsync("/shop/product/14/");
        await page.AddAsync("One size");
        await Expect(page.Quantity()).ToHaveValueAsync("1");
        await SettledAsync(page);
        road.Close();

        await page.Quantity().FillAsync("7");
        await page.Quantity().BlurAsync();
        await Expect(page.Quantity()).ToHaveAttributeAsync("data-optimistic-quantity", "7");
        await page.RateAsync(4);
        await page.GetByLabel("Your review").FillAsync("It keeps its colour, and me warm.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish review" }).ClickAsync();
        await Expect(page.Locator(".review-form")).ToHaveAttributeAsync("data-loading", "");
        road.Open();

        await page.Locator(".notice").ShowsAsync("Your review is published.");
        await page.Locator("[data-optimistic-quantity]").IsGoneAsync();
        await Expect(page.Quantity()).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Nothing_moves_when_the_answer_confirms_what_was_shown()
    {
        var (page, road) = await OpenAsync("/shop/product/13/");
        await page.Size("41").ClickAsync();
        await SettledAsync(page);
        road.Close();
        await page.AddToCart().ClickAsync();
        await page.AddToCart().IsAsync("Added to Cart ✓");
        var places = await PlacesAsync(page);
        road.Open();
        await SettledAsync(page);

        Assert.Equal(places, await PlacesAsync(page));
    }

    /// <summary>Does something while the road back is closed: its prediction is shown, and the answer is the same.</summary>
    private static async Task IsPredictedAsync(ReturnRoad road, ILocator component, Func<Task> act, Func<Task> isShown)
    {
        var page = component.Page;
        await SettledAsync(page);
        road.Close();
        await act();
        await isShown();
        await Expect(component).ToHaveAttributeAsync("data-predicted", "");
        var predicted = await component.ViewAsync();
        road.Open();
        await SettledAsync(page);
        await Expect(component).Not.ToHaveAttributeAsync("data-predicted", "");
        Assert.Equal(predicted, await component.ViewAsync());
    }

    private async Task<(IPage Page, ReturnRoad Road)> OpenAsync(string path, bool isLive = true)
    {
        var visitor = await ArriveAsync();
        var road = await ReturnRoad.OfAsync(visitor, isLive);
        if (isLive)
        {
            return (await visitor.OpenAsync(path), road);
        }

        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync(path);
        await Expect(page.Locator("[data-mount]")).ToHaveCountAsync(0);
        return (page, road);
    }

    private static Task SettledAsync(IPage page) => page.Loading().IsGoneAsync();

    /// <summary>Where everything in the product card is.</summary>
    private static Task<string> PlacesAsync(IPage page) => page.Component("product").EvaluateAsync<string>(
        "(root) => [...root.querySelectorAll('*')].map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [element.localName, x, y, width, height].join(' '); }).join('\\n')");
}
