using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>What an event will change is shown at the click, while the server's answer is held back.</summary>
public sealed class PredictionTests(Chromium chromium) : GuessTest(chromium)
{
    [Theory]
    [InlineData(".add", "1 plain 123 predicted")]
    [InlineData(".mark", "0 marked 123 predicted")]
    [InlineData(".remove", "0 plain 23 predicted")]
    public async Task A_click_shows_its_result_before_anything_is_sent_and_the_answer_is_the_same(string trigger, string shown)
    {
        var page = await Visitor.OpenAsync("/guess");
        var state = await page.Component("guess").GetAttributeAsync("data-state");
        var goOn = Site.Hold();

        Assert.Equal(shown, await ClickAsync(page, trigger));
        Assert.True(await page.EvaluateAsync<bool>("() => window.isPredicted"));
        var predicted = await page.Component("guess").ViewAsync();
        goOn();

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal(predicted, await page.Component("guess").ViewAsync());
        Assert.Equal(state, Site.Requests.Single().State);
        Assert.NotEqual(state, await page.Component("guess").GetAttributeAsync("data-state"));
    }

    [Theory]
    [InlineData(409, "conflict")]
    [InlineData(429, "rate_limited")]
    [InlineData(500, "handler_failed")]
    public async Task A_refusal_takes_the_prediction_back_node_for_node_and_says_why(int status, string code)
    {
        var page = await Visitor.OpenAsync("/guess");
        await RememberAsync(page);
        var goOn = Refuse(status, code);

        Assert.Equal("0 plain 23 predicted", await ClickAsync(page, ".remove"));
        goOn();

        await page.Message(code).ShowsAsync("No.");
        await IsAsBeforeAsync(page);
        await page.Locator(".remove").First.ClickAsync();
        await Expect(page.Locator("li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_form_that_does_not_pass_takes_the_prediction_back_node_for_node()
    {
        var page = await Visitor.OpenAsync("/guess");
        await RememberAsync(page);
        var goOn = Site.Hold();

        Assert.Equal("0 plain 12 predicted", await ClickAsync(page, "li:nth-child(3) .remove"));
        goOn();

        await page.Loading().IsGoneAsync();
        await IsAsBeforeAsync(page);
    }

    [Fact]
    public async Task A_prediction_stays_while_a_lost_request_is_tried_again_and_goes_when_it_is_given_up()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Clock.InstallAsync();
        await RememberAsync(page);
        Site.Expect(new() { IsLost = true, Stays = true });

        Assert.Equal("0 plain 23 predicted", await ClickAsync(page, ".remove"));
        await page.Clock.RunForAsync(600);
        await page.Message("offline").ShowsAsync("Trying again");
        Assert.Equal("0 plain 23 predicted", await ShownAsync(page));
        await ClickAsync(page, ".mark");
        for (var second = 0; second < 120 && await page.Loading().CountAsync() > 0; second++)
        {
            await page.Clock.RunForAsync(1000);
        }

        await page.Message("offline").ShowsAsync("This did not work");
        await IsAsBeforeAsync(page);
    }

    [Fact]
    public async Task An_answer_that_never_comes_takes_the_prediction_back()
    {
        var page = await OpenWithTimeoutAsync("/guess", 100);
        await page.Clock.InstallAsync();
        await RememberAsync(page);
        var never = new TaskCompletionSource();
        Site.Expect(new() { Until = never.Task, Stays = true });

        Assert.Equal("0 plain 23 predicted", await ClickAsync(page, ".remove"));
        await page.Message("timeout").ShowsAsync("Trying again");
        Assert.Equal("0 plain 23 predicted", await ShownAsync(page));
        for (var second = 0; second < 120 && await page.Loading().CountAsync() > 0; second++)
        {
            await page.Clock.RunForAsync(1000);
        }

        await page.Message("timeout").ShowsAsync("This did not work");
        await IsAsBeforeAsync(page);
        never.SetResult();
    }

    [Fact]
    public async Task A_state_that_has_expired_takes_all_predictions_back_with_it()
    {
        var page = await Visitor.OpenAsync("/guess");
        var goOn = Site.Hold();
        Site.Time.Shift = TimeSpan.FromDays(400);

        await ClickAsync(page, ".add");
        Assert.Equal("1 marked 123 predicted", await ClickAsync(page, ".mark"));
        goOn();

        await page.Message("state_expired").IsThereAsync();
        await page.Loading().IsGoneAsync();
        Assert.Equal("0 plain 123 settled", await ShownAsync(page));
    }

    [Theory]
    [InlineData("""[["t",""")]
    [InlineData("""{"0":"x"}""")]
    [InlineData("\"add\"")]
    [InlineData("7")]
    [InlineData("[null]")]
    [InlineData("[7]")]
    [InlineData("""["a b\"<",7]""")]
    [InlineData("""[["x",[1],"output"]]""")]
    [InlineData("""[["t",[1,0],"#text","9"],["t",[3,0],"#comment","x"]]""")]
    [InlineData("""[["t",[1,0],"#text","9"],["a",[99,1],"p",{"class":"x"}]]""")]
    [InlineData("""[["t",[1,0],"#text","9"],["s",[9,0],"ul",4,["li"],""]]""")]
    [InlineData("""[["t",[1,0],"#text","9"],["a",[1],"output",{"no name":"x"}]]""")]
    public async Task A_prediction_that_is_damaged_or_made_for_another_page_touches_nothing_and_the_event_goes_on(string prediction)
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".add").EvaluateAsync("(add, prediction) => add.setAttribute('data-optimistic', prediction)", prediction);
        await page.EvaluateAsync("() => { window.changes = 0; new MutationObserver((changes) => window.changes += changes.length).observe(document.querySelector('output'), { subtree: true, childList: true, attributes: true, characterData: true }); }");
        var goOn = Site.Hold();

        Assert.Equal("0 plain 123 settled", await ClickAsync(page, ".add"));
        goOn();

        await CountsAsync(page, 1);
        Assert.Equal("1 plain 123 settled", await ShownAsync(page));
    }

    [Fact]
    public async Task A_prediction_leaves_what_something_else_has_put_into_the_page()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.EvaluateAsync("() => document.querySelector('ul').prepend(document.createElement('li'))");
        var goOn = Site.Hold();

        Assert.Equal("0 plain 23 predicted", await ClickAsync(page, ".remove"));
        await Expect(page.Locator("li")).ToHaveCountAsync(3);
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.Equal("0 plain 23 settled", await ShownAsync(page));
        await Expect(page.Locator("li")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_prediction_of_a_hundred_kilobytes_is_shown_like_any_other()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".add").EvaluateAsync(
            "(add) => add.setAttribute('data-optimistic', JSON.stringify([['t', [1, 0], '#text', '1'], ...Array.from({ length: 3000 }, () => ['a', [5], 'button', { title: '\\'\"<&>' + 'x'.repeat(9) }])]))");
        var goOn = Site.Hold();

        Assert.Equal("1 plain 123 predicted", await ClickAsync(page, ".add"));
        goOn();

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        await CountsAsync(page, 1);
        Assert.Null(await page.Locator(".mark").GetAttributeAsync("title"));
    }

    [Fact]
    public async Task A_double_click_on_a_button_that_the_prediction_disables_is_one_event()
    {
        var page = await Visitor.OpenAsync("/guess");
        var goOn = Site.Hold();

        await page.Locator(".take span").DblClickAsync();
        await page.Locator(".take").IsAsync("Taken");
        await Expect(page.Locator(".take")).ToBeDisabledAsync();
        goOn();

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal(["take"], Site.Facts.Ran);
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task What_a_prediction_brings_works_like_the_rest_of_the_page()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".mark").EvaluateAsync(
            """(mark) => mark.setAttribute('data-optimistic', JSON.stringify([['s', [4], 'section', 23, [], mark.parentNode.querySelector('.add').outerHTML.replace('add', 'new')]]))""");
        var goOn = Site.Hold();

        await ClickAsync(page, ".mark");
        await page.Locator(".new").ClickAsync();
        goOn();

        await CountsAsync(page, 1);
        await page.Loading().IsGoneAsync();
        Assert.Equal("1 marked 123 settled", await ShownAsync(page));
    }
}
