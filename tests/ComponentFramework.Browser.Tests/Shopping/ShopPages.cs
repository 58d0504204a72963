using ComponentFramework.Browser.Tests.Running;
using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>What customers do, in the words of the shop.</summary>
internal static class ShopPages
{
    /// <summary>A new account, signed in.</summary>
    /// <returns>Its email.</returns>
    public static async Task<string> SignUpAsync(this BrowserVisitor visitor)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync("/account/sign-up");
        await page.GetByLabel("Your name").FillAsync("Robin Weaver");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.GetByLabel("Password").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.IsAtAsync("/shop/#content");
        await page.CloseAsync();
        return email;
    }

    public static ILocator Size(this IPage page, string size) => page.Locator(".size-btn", new() { Has = page.Locator($".size-name:text-is('{size}')") });

    public static ILocator AddToCart(this IPage page) => page.Locator(".add-to-cart");

    public static ILocator CartRows(this IPage page) => page.Locator(".cart-row");

    public static ILocator Quantity(this IPage page) => page.Locator(".cart-row input.quantity");

    /// <summary>The number at the cart in the header.</summary>
    public static ILocator Pieces(this IPage page) => page.Locator(".cart-number");

    /// <summary>Selects a size on a product page, adds it, and waits until the shop has said so: the page says it at the click.</summary>
    public static async Task AddAsync(this IPage page, string size)
    {
        await page.Size(size).ClickAsync();
        await Expect(page.Size(size)).ToHaveAttributeAsync("aria-pressed", "true");
        await page.AddToCart().ClickAsync();
        await page.AddToCart().ShowsAsync("Added to Cart");

        // It shows so at the click; the cart has it when neither a prediction nor an event is left.
        await Expect(page.Component("product")).Not.ToHaveAttributeAsync("data-predicted", "");
        await Expect(page.Component("product")).Not.ToHaveAttributeAsync("data-loading", "");
    }

    /// <summary>Chooses stars for a review.</summary>
    public static async Task RateAsync(this IPage page, int stars)
    {
        await page.Locator($".rating label:nth-of-type({stars})").ClickAsync();
        await Expect(page.Locator($"[name=rating][value='{stars}']")).ToBeCheckedAsync();
    }

    public static ILocator StockField(this IPage page, string product, string size) => page.GetByLabel($"Stock of {product}, size {size}", new() { Exact = true });

    /// <summary>Sets a stock on the stock sheet and waits until it is saved.</summary>
    public static async Task SetStockAsync(this IPage page, string product, string size, int stock)
    {
        await page.StockField(product, size).FillAsync($"{stock}");
        await page.StockField(product, size).BlurAsync();
        await page.Locator(".stock .notice").ShowsAsync($"{product}, size {size}: {stock} in stock");
    }
}
