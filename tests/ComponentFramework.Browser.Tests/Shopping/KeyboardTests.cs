using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>The shop without a mouse and without a picture of it: what is focused, what it is called, and what is read out.</summary>
public sealed class KeyboardTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task Everything_from_the_catalogue_to_the_confirmation_is_bought_with_the_keyboard_alone()
    {
        var visitor = await ArriveAsCustomerAsync();
        var page = await visitor.OpenAsync("/shop/");
        await Role(page, AriaRole.Navigation, "Shop").IsThereAsync();
        await EnterAsync(page, page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Quilted Gilet" }).GetByRole(AriaRole.Link), "/shop/product/11/");
        await ChooseAsync(page);
        await EnterAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Cart") }), "/shop/cart/");
        await ChangeAsync(page);
        await EnterAsync(page, Role(page, AriaRole.Link, "Check out"), "/shop/checkout/");
        await OrderAsync(page);

        await page.WaitForURLAsync("**/shop/orders/*/?thanks");
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await heading.ShowsAsync("Thank you");
        await Expect(heading).ToBeFocusedAsync();
        await AnnouncesAsync(page, "Your order is placed and paid");
        await Role(page, AriaRole.Link, "All your orders").IsThereAsync();
    }

    private static async Task ChooseAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsThereAsync();
        var size = Role(page, AriaRole.Group, "Size").GetByRole(AriaRole.Button, new() { Name = "M", Exact = true });
        await TabToAsync(page, size);
        await Expect(size).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("Space");
        await Expect(size).ToHaveAttributeAsync("aria-pressed", "true");
        await StaysAsync(page, size);
        await AnnouncesAsync(page, "Size M selected.");

        await TabToAsync(page, Role(page, AriaRole.Button, "Add to Cart"));
        await page.Keyboard.PressAsync("Enter");
        var added = Role(page, AriaRole.Button, "Added to Cart ✓");
        await added.IsThereAsync();
        await StaysAsync(page, added);
        await AnnouncesAsync(page, "Size M is in your cart.");
        await page.Keyboard.PressAsync("Enter");
        await page.Loading().IsGoneAsync();
        await page.Pieces().ShowsAsync("1");
    }

    private static async Task ChangeAsync(IPage page)
    {
        var quantity = page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Quantity of .*, size M$") });
        var more = quantity.GetByRole(AriaRole.Button, new() { Name = "One more" });
        await TabToAsync(page, more);
        await page.Keyboard.PressAsync("Enter");
        await Expect(quantity.GetByRole(AriaRole.Spinbutton, new() { Name = "Quantity" })).ToHaveValueAsync("2");
        await StaysAsync(page, more);

        await TabToAsync(page, quantity.GetByRole(AriaRole.Spinbutton));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("2000");
        await page.Keyboard.PressAsync("Enter");
        await Role(page, AriaRole.Alert).ShowsAsync("from 1 to 20");
        await StaysAsync(page, quantity.GetByRole(AriaRole.Spinbutton));
        await TabToAsync(page, more);
        await page.Keyboard.PressAsync("Enter");
        await Expect(quantity.GetByRole(AriaRole.Spinbutton)).ToHaveValueAsync("3");
        await Role(page, AriaRole.Alert).IsGoneAsync();
    }

    private static async Task OrderAsync(IPage page)
    {
        await Role(page, AriaRole.Group, "Where it goes").IsThereAsync();
        await TabToAsync(page, Role(page, AriaRole.Button, "Place order"));
        await page.Keyboard.PressAsync("Enter");
        var street = Role(page, AriaRole.Textbox, "Street and number");
        await Expect(street).ToBeFocusedAsync();
        await Expect(street).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(street).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("."));
        await Role(page, AriaRole.Alert).ShowsAsync("Please look at the marked fields.");

        await page.Keyboard.TypeAsync("1 Mill Road");
        foreach (var (field, text) in ((string, string)[])[("Postal code", "1000"), ("City", "Loomstad"), ("Country", "Sweden")])
        {
            await TabToAsync(page, Role(page, AriaRole.Textbox, field));
            await page.Keyboard.TypeAsync(text);
        }

        await TabToAsync(page, page.GetByRole(AriaRole.Radio, new() { Name = "Test card ending in 4242" }));
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Role(IPage page, AriaRole role, string? name = null) =>
        name is null ? page.GetByRole(role) : page.GetByRole(role, new() { Name = name, Exact = true });

    /// <summary>Follows a link, and waits for its page.</summary>
    private static async Task EnterAsync(IPage page, ILocator link, string address)
    {
        await TabToAsync(page, link);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync(address);
        await page.WaitUntilLiveAsync();
    }

    /// <summary>Looks that the focus is where it was once everything has been answered.</summary>
    private static async Task StaysAsync(IPage page, ILocator focused)
    {
        await page.Loading().IsGoneAsync();
        await Expect(focused).ToBeFocusedAsync();
    }

    /// <summary>Looks that a text stands where a screen reader reads what changes.</summary>
    private static Task AnnouncesAsync(IPage page, string text) => page.Locator("[role=status], [role=alert], [aria-live]").Filter(new() { HasText = text }).First.IsThereAsync();

    /// <summary>Presses Tab until an element has the focus, and looks that the focus can be seen.</summary>
    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var press = 0; press < 120; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("(element) => element === document.activeElement"))
            {
                Assert.True(await target.EvaluateAsync<bool>(
                    "(element) => { const s = getComputedStyle(element); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }"), $"{target} shows no focus.");
                return;
            }
        }

        Assert.Fail($"{target} cannot be reached with Tab.");
    }
}
