using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>What holds for every page of the shop.</summary>
public sealed class PageTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    private static readonly string[] Public =
        ["/shop/", "/shop/?category=Knitwear", "/shop/product/1/", "/shop/cart/", "/account/sign-in", "/account/sign-up", "/account/sign-out"];

    private static readonly string[] ForCustomers = ["/shop/checkout/", "/shop/orders/", "/shop/orders/1/", "/shop/product/1/"];

    [Fact]
    public async Task Every_page_is_free_of_errors_and_violations_has_a_title_one_heading_and_names_for_its_fields()
    {
        var visitor = await ArriveAsync();
        await (await visitor.OpenAsync("/shop/product/2/")).AddAsync("S");
        await LookAtAsync(visitor, Public);
        await SignInAsync(await visitor.OpenAsync("/account/sign-in"), DemoAccounts.Ada);
        await LookAtAsync(visitor, ForCustomers);

        var staff = await ArriveAsync();
        await SignInAsync(await staff.OpenAsync("/account/sign-in"), DemoAccounts.Staff);
        await LookAtAsync(staff, "/staff/stock/");
        Assert.Empty(visitor.Failures.Concat(staff.Failures));
    }

    [Fact]
    public async Task A_page_that_is_not_there_looks_like_the_shop()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/999/");

        await page.Locator("h1").IsAsync("Page not found");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the shop" }).ClickAsync();
        await Expect(page.Locator(".tile")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_javascript_the_content_is_there_and_an_account_can_be_used()
    {
        var visitor = await ArriveAsync(new() { JavaScriptEnabled = false });
        var page = await visitor.Context.NewPageAsync();

        await page.GotoAsync("/shop/");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(16);
        await page.GetByText("Wool Overcoat").ClickAsync();
        await page.Locator("h1").IsAsync("Wool Overcoat");
        await page.Locator(".price").IsAsync("$289.00");
        await Expect(page.Locator(".size-btn")).ToHaveCountAsync(5);
        await page.Locator(".reviews").ShowsAsync("Marguerite P.");
        await Expect(page.Locator(".recommendations .tile")).ToHaveCountAsync(4);
        await page.Size("M").ClickAsync();
        await page.Locator(".hint").IsAsync("Size M selected.");
        await page.Locator(".add-to-cart").ClickAsync();
        await page.Locator(".hint").IsAsync("Size M is in your cart.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at your cart" }).ClickAsync();
        await page.Component("cart").ShowsAsync("Wool Overcoat");
        await page.Locator("noscript .notice").ShowsAsync("Changing what is in your cart needs JavaScript");
        await page.GotoAsync("/shop/orders/");
        await SignInAsync(page, DemoAccounts.Ada);
        await page.Locator(".orders").ShowsAsync("Breton Stripe Top");
    }

    [Fact]
    public async Task On_a_phone_no_page_scrolls_sideways()
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        await (await visitor.OpenAsync("/shop/product/2/")).AddAsync("S");
        await DoesNotScrollSidewaysAsync(visitor, Public);
        await SignInAsync(await visitor.OpenAsync("/account/sign-in"), DemoAccounts.Staff);
        await DoesNotScrollSidewaysAsync(visitor, ["/shop/checkout/", "/shop/orders/", "/staff/stock/"]);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_ground_by_day_and_by_night(ColorScheme scheme)
    {
        var page = await (await ArriveAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce })).OpenAsync("/shop/product/1/");
        await page.AddAsync("M");

        var background = await page.EvaluateAsync<double>($"() => ({Contrast.Script}).luminance(getComputedStyle(document.body).backgroundColor)");
        Assert.True(scheme == ColorScheme.Dark ? background < 0.1 : background > 0.7, $"The ground has a luminance of {background}.");
        Assert.Empty(await page.EvaluateAsync<string[]>($"() => ({Contrast.Script}).weak(4.5)"));
    }

    [Fact]
    public async Task Back_and_forward_show_whole_pages_that_are_live()
    {
        var page = await (await ArriveAsync()).OpenAsync("/shop/product/3/");
        await page.AddAsync("L");
        await page.GetByRole(AriaRole.Link, new() { Name = "Oxford Shirt" }).First.FocusAsync();
        await page.GotoAsync("/shop/?category=Shirts");
        await page.WaitUntilLiveAsync();

        await page.GoBackAsync();
        await page.WaitUntilLiveAsync();
        await page.Locator(".site-head").IsThereAsync();
        await page.Locator("h1").IsAsync("Oxford Shirt");
        await page.CartRows().ShowsAsync("Oxford Shirt");
        await page.Size("S").ClickAsync();
        await Expect(page.Size("S")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GoForwardAsync();
        await page.WaitUntilLiveAsync();
        await page.Locator("h1").IsAsync("Shirts");
        await page.CartRows().ShowsAsync("Oxford Shirt");
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        var page = await (await ArriveAsync()).OpenAsync("/shop/");

        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByText("Skip to content")).ToBeFocusedAsync();
        await Expect(page.GetByText("Skip to content")).ToBeInViewportAsync();
    }

    private static async Task LookAtAsync(BrowserVisitor visitor, params string[] paths)
    {
        var page = await visitor.Context.NewPageAsync();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.WaitUntilLiveAsync();
            var problems = await page.EvaluateAsync<string[]>(
                """
                () => [
                  document.title.length > 15 ? null : 'no title',
                  document.documentElement.lang ? null : 'no language',
                  document.querySelectorAll('h1').length === 1 ? null : `${document.querySelectorAll('h1').length} headings`,
                  ...[...document.images].map((image) => image.hasAttribute('alt') && (image.loading === 'lazy' || image.naturalWidth) ? null : image.src),
                  ...[...document.querySelectorAll('input:not([type=hidden]), textarea, select')].map((field) => field.labels.length || field.ariaLabel ? null : `no name for ${field.name}`),
                  ...[...document.querySelectorAll('a, button')].map((link) => link.textContent.trim() || link.ariaLabel || link.ariaHidden ? null : `no text in ${link.outerHTML}`),
                ].filter((problem) => problem)
                """);
            Assert.True(problems.Length == 0, $"{path}: {string.Join("; ", problems)}");
        }

        await page.CloseAsync();
    }

    private static async Task DoesNotScrollSidewaysAsync(BrowserVisitor visitor, string[] paths)
    {
        var page = await visitor.Context.NewPageAsync();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.WaitUntilLiveAsync();
            var (content, screen) = (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("() => innerWidth"));
            Assert.True(content <= 390 && screen == 390, $"{path} is {content} wide, seen at {screen}.");
        }

        await page.CloseAsync();
    }
}
