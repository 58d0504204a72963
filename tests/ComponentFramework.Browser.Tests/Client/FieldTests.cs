using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>What the visitor typed stays the visitor's, until the server changes it on purpose.</summary>
public sealed class FieldTests(Chromium chromium) : SiteTest(chromium)
{
    private const string Values = "() => { const f = document.querySelector('form'); return [f.text.value, f.area.value, String(f.tick.checked), f.letter.value, f.choice.value].join('|'); }";

    [Fact]
    public async Task Typed_text_focus_caret_and_scroll_survive_an_update_that_is_not_about_them()
    {
        var page = await Visitor.OpenAsync("/fields");
        await FillAsync(page);
        await page.EvaluateAsync("() => { const t = document.querySelector('.text'); t.focus(); t.setSelectionRange(3, 5); document.querySelector('.scroll').scrollTop = 123; }");

        await page.Locator(".other").EvaluateAsync("(button) => button.click()");
        await CountsAsync(page, 1);

        Assert.Equal("hello world|long text|true|y|two", await page.EvaluateAsync<string>(Values));
        Assert.Equal("true 3 5 123", await page.EvaluateAsync<string>(
            "() => { const t = document.querySelector('.text'); return [document.activeElement === t, t.selectionStart, t.selectionEnd, document.querySelector('.scroll').scrollTop].join(' '); }"));
    }

    [Fact]
    public async Task A_field_that_the_server_changes_is_changed_whatever_was_typed()
    {
        var page = await Visitor.OpenAsync("/fields");
        await FillAsync(page);
        await page.Locator("[name=tick]").UncheckAsync();

        await page.Locator(".set").ClickAsync();
        await CountsAsync(page, 1);
        Assert.Equal("from the server|set|true|z|three", await page.EvaluateAsync<string>(Values));

        await page.Locator(".set").ClickAsync();
        await CountsAsync(page, 2);
        await Expect(page.Locator("[name=tick]")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_submitted_form_is_cleared_and_one_that_did_not_pass_keeps_everything()
    {
        var page = await Visitor.OpenAsync("/fields");
        await FillAsync(page);
        await page.Locator(".text").FillAsync("bad");

        await page.Locator(".submit").ClickAsync();
        await CountsAsync(page, 1);
        Assert.Equal("bad|long text|true|y|two", await page.EvaluateAsync<string>(Values));

        await page.Locator(".text").FillAsync("good");
        await page.Locator(".submit").ClickAsync();
        await CountsAsync(page, 2);
        Assert.Equal("||false|x|one", await page.EvaluateAsync<string>(Values));
    }

    [Fact]
    public async Task What_is_typed_while_a_form_is_under_way_is_kept()
    {
        var page = await Visitor.OpenAsync("/fields");
        var goOn = Site.Hold();

        await page.Locator(".text").FillAsync("good");
        await page.Locator(".submit").ClickAsync();
        await page.Locator(".text").FillAsync("good and more");
        goOn();

        await CountsAsync(page, 1);
        await Expect(page.Locator(".text")).ToHaveValueAsync("good and more");
    }

    [Fact]
    public async Task What_is_typed_elsewhere_while_an_event_is_under_way_is_kept_even_when_the_server_changes_it()
    {
        var page = await Visitor.OpenAsync("/fields");
        var goOn = Site.Hold();

        await page.Locator(".set").ClickAsync();
        await page.Locator(".text").FillAsync("typing");
        goOn();

        await CountsAsync(page, 1);
        await Expect(page.Locator(".text")).ToHaveValueAsync("typing");
        await Expect(page.Locator(".text")).ToHaveAttributeAsync("value", "from the server");
    }

    [Fact]
    public async Task A_number_that_the_server_keeps_within_bounds_shows_what_it_became_every_time()
    {
        var page = await Visitor.OpenAsync("/fields");

        foreach (var (typed, count) in ((string, int)[])[("9", 1), ("8", 2)])
        {
            await page.Locator(".quantity").FillAsync(typed);
            await page.Locator(".quantity").BlurAsync();
            await CountsAsync(page, count);
            await Expect(page.Locator(".quantity")).ToHaveValueAsync("5");
        }
    }

    [Fact]
    public async Task A_number_follows_every_one_of_several_quick_clicks()
    {
        var page = await Visitor.OpenAsync("/fields");

        await page.Locator(".more").ClickQuicklyAsync(3);

        await CountsAsync(page, 3);
        await Expect(page.Locator(".quantity")).ToHaveValueAsync("4");
    }

    [Fact]
    public async Task Typing_ahead_of_the_answers_loses_no_letter()
    {
        var page = await Visitor.OpenAsync("/fields");
        var goOn = Site.Hold();

        await page.Locator(".find").FocusAsync();
        await page.Keyboard.TypeAsync("abc");
        goOn();

        await Expect(page.Locator(".find")).ToHaveAttributeAsync("value", "abc");
        await Expect(page.Locator(".find")).ToHaveValueAsync("abc");
        await Expect(page.Locator(".find")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_tick_that_the_server_takes_back_is_taken_back_and_keeps_the_focus()
    {
        var page = await Visitor.OpenAsync("/fields");

        await page.Locator(".toggle").ClickAsync();

        await CountsAsync(page, 1);
        await Expect(page.Locator(".toggle")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".toggle")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_servers_choice_of_several_wins_over_the_visitors_wherever_it_stands()
    {
        var page = await Visitor.OpenAsync("/fields");
        await page.Locator("[value=z]").CheckAsync();

        await page.Locator(".letter").ClickAsync();

        await CountsAsync(page, 1);
        await Expect(page.Locator("[value=y]")).ToBeCheckedAsync();
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Locator(".text").FillAsync("hello world");
        await page.Locator("[name=area]").FillAsync("long text");
        await page.Locator("[name=tick]").CheckAsync();
        await page.Locator("[value=y]").CheckAsync();
        await page.Locator("[name=choice]").SelectOptionAsync("two");
    }
}
