using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Nobody is disturbed in the middle of entering something, by an answer to the very letters that are typed.</summary>
public sealed class EntryTests(Chromium chromium) : SiteTest(chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_types_in_the_middle_of_a_word_goes_on_there_when_the_handler_spells_it_in_its_way(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);
        var loud = page.Locator(".loud");
        await loud.FillAsync("ABCDEF");
        await CountsAsync(page, 1);
        await loud.EvaluateAsync("(field) => field.setSelectionRange(2, 2)");

        await page.Keyboard.TypeAsync("x");
        await CountsAsync(page, 2);
        await Expect(loud).ToHaveValueAsync("ABXCDEF");
        await page.Keyboard.TypeAsync("y");
        await CountsAsync(page, 3);

        await Expect(loud).ToHaveValueAsync("ABXYCDEF");
        Assert.Equal(4, await loud.EvaluateAsync<int>("(field) => field.selectionStart"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_space_between_two_words_stays_while_the_handler_cuts_it_off(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);
        var trimmed = page.Locator(".trimmed");
        await trimmed.FocusAsync();
        await page.Keyboard.TypeAsync("two");
        await CountsAsync(page, 3);
        await page.Keyboard.TypeAsync(" ");
        await CountsAsync(page, 4);
        await Expect(trimmed).ToHaveValueAsync("two ");

        await page.Keyboard.TypeAsync("words ");
        await CountsAsync(page, 10);
        await Expect(trimmed).ToHaveValueAsync("two words ");

        await page.Locator(".word").FocusAsync();
        await Expect(trimmed).ToHaveValueAsync("two words");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Nothing_is_written_into_a_field_in_which_an_input_method_is_at_work(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);
        var loud = page.Locator(".loud");
        await loud.FocusAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "ni", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        await CountsAsync(page, 1);
        await Expect(loud).ToHaveValueAsync("ni");

        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "nih", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await CountsAsync(page, 2);
        await Expect(loud).ToHaveValueAsync("nih");

        await session.SendAsync("Input.insertText", new() { ["text"] = "nihao" });
        await Expect(loud).ToHaveValueAsync("NIHAO");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_handler_can_give_the_page_the_values_that_the_server_has_had_all_along(bool isLive)
    {
        var page = await OpenAsync("/own", isLive);
        await page.Locator(".word").FillAsync("edited");
        await page.Locator(".loud").FillAsync("LOUD");
        await CountsAsync(page, 1);
        await page.Locator(".trimmed").EvaluateAsync("(field) => field.value = 'elsewhere'");
        await page.Locator(".next").ClickAsync();
        await CountsAsync(page, 2);
        await Expect(page.Locator(".word")).ToHaveValueAsync("edited");

        await page.Locator(".reset").ClickAsync();

        await CountsAsync(page, 3);
        await Expect(page.Locator(".word")).ToHaveValueAsync("word");
        await Expect(page.Locator(".trimmed")).ToHaveValueAsync("elsewhere");
    }
}
