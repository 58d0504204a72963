using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Predictions and what the visitor types, focuses and selects.</summary>
public sealed class PredictedFieldTests(Chromium chromium) : GuessTest(chromium)
{
    private const string Values =
        """
        () => [
          document.querySelector('.name').value,
          document.querySelector('.tick').checked ? 'ticked' : 'clear',
          document.querySelector('[name=letter]:checked').value,
          document.querySelector('.choice').value,
        ].join(' ')
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_prediction_shows_in_fields_that_were_typed_in_and_gives_back_what_they_held(bool isRefused)
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".name").FillAsync("typed");
        await page.Locator(".tick").CheckAsync();
        await page.Locator(".tick").UncheckAsync();
        await page.Locator("[value=c]").CheckAsync();
        await page.Locator(".choice").SelectOptionAsync("two");
        await page.Locator(".choice").SelectOptionAsync("one");
        var goOn = isRefused ? Refuse(409, "conflict") : Site.Hold();

        await ClickAsync(page, ".fill");
        Assert.Equal("filled ticked b two", await page.EvaluateAsync<string>(Values));
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.Equal(isRefused ? "typed clear c one" : "filled ticked b two", await page.EvaluateAsync<string>(Values));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_over_a_prediction_stays_whatever_becomes_of_it(bool isRefused)
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".name").FillAsync("typed");
        var goOn = isRefused ? Refuse(409, "conflict") : Site.Hold();

        await ClickAsync(page, ".fill");
        await page.Locator(".name").FillAsync("typed meanwhile");
        await page.Locator("[value=c]").CheckAsync();
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.Equal(isRefused ? "typed meanwhile clear c one" : "typed meanwhile ticked b two", await page.EvaluateAsync<string>(Values));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typed_text_focus_and_caret_elsewhere_survive_a_prediction_and_its_end(bool isRefused)
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".free").FillAsync("hello world");
        await page.Locator(".free").EvaluateAsync("(field) => field.setSelectionRange(3, 5)");
        var goOn = isRefused ? Refuse(409, "conflict") : Site.Hold();
        const string caret = "() => { const field = document.activeElement; return [field.className, field.value, field.selectionStart, field.selectionEnd].join(' '); }";

        await ClickAsync(page, ".remove");
        Assert.Equal("free hello world 3 5", await page.EvaluateAsync<string>(caret));
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.Equal("free hello world 3 5", await page.EvaluateAsync<string>(caret));
    }

    [Theory]
    [InlineData(".take")]
    [InlineData("li:nth-child(2) .remove")]
    public async Task A_focus_that_the_prediction_takes_comes_back_when_it_is_taken_back(string trigger)
    {
        var page = await Visitor.OpenAsync("/guess");
        var goOn = Refuse(409, "conflict");

        await page.Locator(trigger).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement === document.body");
        goOn();

        await page.Message("conflict").IsThereAsync();
        await Expect(page.Locator(trigger)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_focus_that_the_visitor_has_moved_stays_where_it_is()
    {
        var page = await Visitor.OpenAsync("/guess");
        var goOn = Refuse(409, "conflict");

        await page.Locator(".take").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".free").FocusAsync();
        goOn();

        await page.Message("conflict").IsThereAsync();
        await Expect(page.Locator(".free")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_was_typed_in_a_row_that_a_prediction_removed_is_there_again()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator("[name=row-1]").FillAsync("typed");
        var goOn = Refuse(409, "conflict");

        await ClickAsync(page, ".remove");
        goOn();

        await Expect(page.Locator("[name=row-1]")).ToHaveValueAsync("typed");
    }

    [Fact]
    public async Task Arguments_known_only_at_the_click_are_told_to_style_sheets_until_the_answer()
    {
        var page = await Visitor.OpenAsync("/guess");
        var first = Site.Hold();
        var second = Site.Hold();
        await page.Locator(".note").FillAsync("\"<hello>'");
        await page.Locator(".send").ClickAsync();
        await Expect(page.Locator("form")).ToHaveAttributeAsync("data-optimistic-note-text", "\"<hello>'");
        await Expect(page.Locator("form")).ToHaveAttributeAsync("data-optimistic-is-urgent", "");
        first();

        await CountsAsync(page, 9);
        await page.Loading().IsGoneAsync();
        await page.Locator(".note").FillAsync("second");
        await page.Locator(".urgent").CheckAsync();
        await page.Locator(".send").ClickAsync();
        await Expect(page.Locator("form")).ToHaveAttributeAsync("data-optimistic-note-text", "second");
        await Expect(page.Locator("form")).ToHaveAttributeAsync("data-optimistic-is-urgent", "true");
        await page.Locator("[data-predicted]").IsGoneAsync();
        second();

        await CountsAsync(page, 115);
        Assert.DoesNotContain("data-optimistic-", await page.Locator("form").EvaluateAsync<string>("(form) => form.getAttributeNames().join(' ')"));
    }

    [Fact]
    public async Task Arguments_of_refused_events_are_taken_back_to_the_first_letter()
    {
        var page = await Visitor.OpenAsync("/guess");
        await RememberAsync(page);
        var first = Refuse(409, "conflict");
        await page.Locator(".note").FillAsync("first");
        await page.Locator(".send").ClickAsync();
        await Expect(page.Locator("form")).ToHaveAttributeAsync("data-optimistic-note-text", "first");
        first();

        await page.Loading().IsGoneAsync();
        await IsAsBeforeAsync(page);
    }
}
