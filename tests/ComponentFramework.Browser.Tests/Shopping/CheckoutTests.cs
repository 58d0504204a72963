using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class CheckoutTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task A_visitor_who_is_not_signed_in_goes_by_way_of_sign_in_to_checkout_and_finds_the_order()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/shop/product/13/");
        await page.AddAsync("42");
        await page.GetByRole(AriaRole.Link, new() { Name = "Check out" }).ClickAsync();
        await page.IsAtAsync("/account/sign-in?ReturnUrl=%2Fshop%2Fcheckout%2F");

        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("Noa Field");
        await page.GetByLabel("Email").FillAsync($"{Guid.NewGuid():N}@example.com");
        await page.GetByLabel("Password").FillAsync("a-long-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Please sign in" }).IsThereAsync();
        await page.GetByLabel("Password").FillAsync("a-long-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.IsAtAsync("/shop/checkout/#content");
        await page.WaitUntilLiveAsync();
        await FillInCheckoutAsync(page, "4242");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        await page.Locator(".confirmation").ShowsAsync("Thank you, Noa Field");
        await page.Pieces().IsGoneAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Your orders" }).ClickAsync();
        await page.Locator(".order").ShowsAsync("1 × Court Trainers, size 42");
        Assert.Empty(visitor.Failures);
    }

    [Fact]
    public async Task Ordering_after_having_signed_out_elsewhere_leads_to_sign_in_and_back_to_the_checkout()
    {
        var visitor = await ArriveAsync();
        var email = await visitor.SignUpAsync();
        await (await visitor.OpenAsync("/shop/product/13/")).AddAsync("41");
        var checkout = await visitor.OpenAsync("/shop/checkout/");
        await FillInCheckoutAsync(checkout, "4242");
        var other = await visitor.OpenAsync("/account/sign-out");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await other.IsAtAsync("/shop/#content");

        await checkout.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        await checkout.IsAtAsync("/account/sign-in?ReturnUrl=%2Fshop%2Fcheckout%2F");
        await SignInAsync(checkout, email);
        await checkout.IsAtAsync("/shop/checkout/#content");
        await checkout.WaitUntilLiveAsync();
        await checkout.Locator(".summary").ShowsAsync("1 × Court Trainers, size 41");
    }

    [Theory]
    [InlineData("0002", "Your card was declined. You have not been charged; please try another card.")]
    [InlineData("0408", "The payment service did not answer in time. You have not been charged; please try again.")]
    public async Task A_payment_that_fails_is_told_keeps_cart_and_address_and_can_be_tried_again(string card, string message)
    {
        var visitor = await ArriveAsCustomerAsync();
        await (await visitor.OpenAsync("/shop/product/8/")).AddAsync("M");
        var page = await visitor.OpenAsync("/shop/checkout/");
        await FillInCheckoutAsync(page, card);

        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        await page.GetByRole(AriaRole.Alert).IsAsync(message);
        await Expect(page.GetByLabel("City")).ToHaveValueAsync("Loomstad");
        await page.Locator(".summary").ShowsAsync("1 × Slip Skirt, size M");
        await page.Pieces().ShowsAsync("1");
        await page.GetByLabel("Test card ending in 4242").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await page.Locator(".confirmation").IsThereAsync();
    }

    [Fact]
    public async Task A_form_with_gaps_says_what_is_missing_and_keeps_what_is_there()
    {
        var visitor = await ArriveAsCustomerAsync();
        await (await visitor.OpenAsync("/shop/product/8/")).AddAsync("L");
        var page = await visitor.OpenAsync("/shop/checkout/");
        await page.GetByLabel("City").FillAsync("Loomstad");

        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        await page.Locator("[id$=street-error]").IsAsync("Please enter a street and house number.");
        await Expect(page.GetByLabel("Street and number")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.GetByLabel("City")).ToHaveValueAsync("Loomstad");
        await Expect(page.GetByLabel("Street and number")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_confirmation_is_the_orders_own_page_and_can_be_reloaded()
    {
        var visitor = await ArriveAsCustomerAsync();
        await (await visitor.OpenAsync("/shop/product/8/")).AddAsync("M");
        var page = await visitor.OpenAsync("/shop/checkout/");
        await FillInCheckoutAsync(page, "4242");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/shop/orders/\d+/\?thanks$"));
        await page.Locator(".confirmation").IsThereAsync();

        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Thank you");
        await page.Locator(".confirmation").ShowsAsync("1 × Slip Skirt, size M");
    }

    [Fact]
    public async Task A_quick_double_click_places_one_order()
    {
        var visitor = await ArriveAsCustomerAsync();
        await (await visitor.OpenAsync("/shop/product/8/")).AddAsync("S");
        var page = await visitor.OpenAsync("/shop/checkout/");
        await FillInCheckoutAsync(page, "4242");

        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickQuicklyAsync(3);
        await page.Locator(".confirmation").IsThereAsync();
        await page.Loading().IsGoneAsync();

        await Expect((await visitor.OpenAsync("/shop/orders/")).Locator(".order")).ToHaveCountAsync(1);
    }
}
