using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>After every event the focus is where somebody with a keyboard goes on.</summary>
public sealed class FocusTests(Chromium chromium) : SiteTest(chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_button_that_is_disabled_for_a_while_has_the_focus_again_afterwards(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);
        await page.Locator(".take").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".take")).ToBeDisabledAsync();
        // Chromium lets go of the focus with the next picture.
        await page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

        await page.Locator(".next").EvaluateAsync("(button) => button.click()");

        await Expect(page.Locator(".take")).ToBeEnabledAsync();
        await Expect(page.Locator(".take")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_has_gone_elsewhere_meanwhile_is_not_called_back()
    {
        var page = await Visitor.OpenAsync("/own");
        await page.Locator(".take").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".take")).ToBeDisabledAsync();

        await page.Locator(".word").FocusAsync();
        await page.Locator(".next").EvaluateAsync("(button) => button.click()");

        await Expect(page.Locator(".take")).ToBeEnabledAsync();
        await Expect(page.Locator(".word")).ToBeFocusedAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_handler_moves_the_focus_to_an_element_that_can_have_it_or_not(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);

        await page.Locator(".to-word").ClickAsync();
        await Expect(page.Locator(".word")).ToBeFocusedAsync();
        await page.Locator(".to-heading").ClickAsync();
        await Expect(page.Locator("h2")).ToBeFocusedAsync();
        await page.Locator(".next").ClickAsync();
        await CountsAsync(page, 3);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_autofocus_that_an_answer_brings_gets_the_focus_once(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);

        await page.Locator(".ask").ClickAsync();
        await Expect(page.Locator(".asked")).ToBeFocusedAsync();

        await page.Locator(".word").FocusAsync();
        await page.Locator(".next").EvaluateAsync("(button) => button.click()");
        await CountsAsync(page, 2);
        await Expect(page.Locator(".word")).ToBeFocusedAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_handler_sends_its_page_somewhere_else(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);

        await page.Locator(".leave").ClickAsync();

        await page.IsAtAsync("/elsewhere");
    }
}
