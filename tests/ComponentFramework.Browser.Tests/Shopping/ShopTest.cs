using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>A test in the running shop. Each one has visitors of its own and, where it counts stock, a product of its own.</summary>
public abstract class ShopTest(Chromium chromium, ShopFixture shop) : BrowserTest(chromium)
{
    protected Task<BrowserVisitor> ArriveAsync(BrowserNewContextOptions? options = null) => ArriveAsync(shop.Process.Url, options);

    protected async Task<BrowserVisitor> ArriveAsCustomerAsync(BrowserNewContextOptions? options = null)
    {
        var visitor = await ArriveAsync(options);
        await visitor.SignUpAsync();
        return visitor;
    }

    protected async Task<IPage> OpenStockSheetAsync()
    {
        var staff = await ArriveAsync();
        var page = await staff.Context.NewPageAsync();
        await page.GotoAsync("/staff/stock/");
        await SignInAsync(page, DemoAccounts.Staff);
        await page.WaitUntilLiveAsync();
        return page;
    }

    /// <summary>Fills in the sign-in form that the page shows.</summary>
    protected static async Task SignInAsync(IPage page, string email)
    {
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator("input[type=password]")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
    }

    /// <summary>Fills in the address and the way to pay.</summary>
    protected static async Task FillInCheckoutAsync(IPage page, string card)
    {
        await page.GetByLabel("Street and number").FillAsync("1 Mill Road");
        await page.GetByLabel("Postal code").FillAsync("1000");
        await page.GetByLabel("City").FillAsync("Loomstad");
        await page.GetByLabel("Country").FillAsync("Sweden");
        await page.GetByLabel($"Test card ending in {card}").CheckAsync();
    }
}
