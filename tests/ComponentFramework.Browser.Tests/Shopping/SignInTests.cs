using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class SignInTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
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
