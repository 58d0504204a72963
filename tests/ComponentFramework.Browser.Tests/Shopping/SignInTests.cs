using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class SignInTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task The_keyboard_goes_on_in_the_field_to_fill_in_and_behind_the_sign_in_in_the_content_of_the_page()
    {
        var visitor = await ArriveAsync();
        var page = await visitor.OpenAsync("/account/sign-in?ReturnUrl=%2Fshop%2Fproduct%2F14%2F");
        var (email, password) = (page.GetByLabel("Email"), page.GetByLabel("Password"));
        await Expect(email).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(DemoAccounts.Ben);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).ShowsAsync("do not belong together");
        await Expect(password).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync(DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("/shop/product/14/#content");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await Expect(page.Component("account")).ToBeInViewportAsync();
        await page.WaitUntilLiveAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.GetByRole(AriaRole.Main).EvaluateAsync<bool>("(main) => main !== document.activeElement && main.contains(document.activeElement)"));
    }

    [Fact]
    public async Task Another_tab_follows_when_its_visitor_signs_in_and_out()
    {
        var visitor = await ArriveAsync();
        var other = await visitor.OpenAsync("/shop/product/14/");
        await other.MarkAsync();
        var account = other.Component("account");
        await account.IsAsync("Sign in");

        var page = await visitor.OpenAsync("/account/sign-in");
        await SignInAsync(page, DemoAccounts.Staff);
        await account.ShowsAsync("Sign out");
        await account.ShowsAsync("Stock");
        Assert.True(await other.IsMarkedAsync());

        await page.GotoAsync("/account/sign-out");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await account.IsAsync("Sign in");
    }
}
