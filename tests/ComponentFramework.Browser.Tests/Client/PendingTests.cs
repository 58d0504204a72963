using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Several events of one component are on their way, each with its prediction.</summary>
public sealed class PendingTests(Chromium chromium) : GuessTest(chromium)
{
    public static TheoryData<bool, bool, bool> Outcomes => new(
        from first in (bool[])[true, false] from second in (bool[])[true, false] from third in (bool[])[true, false] select (first, second, third));

    [Fact]
    public async Task Three_clicks_count_up_and_never_go_back()
    {
        var page = await Visitor.OpenAsync("/guess");
        await WatchCountAsync(page);
        Action[] answers = [Site.Hold(), Site.Hold(), Site.Hold()];

        await page.Locator(".add").ClickQuicklyAsync(3);
        foreach (var (answer, shown) in answers.Zip(["1", "2", "3"]))
        {
            await page.Locator("output").IsAsync(shown);
            Assert.Equal($"{shown} plain 123 predicted", await ShownAsync(page));
            answer();
        }

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal("0 1 2 3", await PaintedAsync(page));
        Assert.Equal(3, Site.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Three_clicks_on_one_trigger_settle_right_whatever_becomes_of_each(bool first, bool second, bool third)
    {
        var page = await Visitor.OpenAsync("/guess");
        bool[] outcomes = [first, second, third];
        var answers = outcomes.Select(isDone => isDone ? Site.Hold() : Refuse(409, "conflict")).ToList();
        var count = 0;

        await page.Locator(".add").ClickQuicklyAsync(3);
        for (var at = 0; at < 3; at++)
        {
            await Eventually.IsAsync(() => Site.Requests.Count == at + 1, $"request {at + 1}");
            Assert.Equal($"{count + 1} plain 123 predicted", await ShownAsync(page));
            answers[at]();
            count += outcomes[at] ? 1 : 0;
        }

        await page.Loading().IsGoneAsync();
        Assert.Equal($"{count} plain 123 settled", await ShownAsync(page));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Three_different_clicks_settle_right_whatever_becomes_of_each(bool first, bool second, bool third)
    {
        var page = await Visitor.OpenAsync("/guess");
        await RememberAsync(page);
        bool[] outcomes = [first, second, third];
        var answers = outcomes.Select(isDone => isDone ? Site.Hold() : Refuse(500, "handler_failed")).ToList();

        await ClickAsync(page, ".add");
        await ClickAsync(page, ".mark");
        Assert.Equal("1 marked 123 predicted", await ClickAsync(page, ".remove"));
        string[] shown =
        [
            "1 marked 123 predicted",
            $"{(first ? 1 : 0)} marked 123 predicted",
            $"{(first ? 1 : 0)} {(second ? "marked" : "plain")} 23 predicted",
        ];
        for (var at = 0; at < 3; at++)
        {
            await Eventually.IsAsync(() => Site.Requests.Count == at + 1, $"request {at + 1}");
            Assert.Equal(shown[at], await ShownAsync(page));
            answers[at]();
        }

        await page.Loading().IsGoneAsync();
        Assert.Equal($"{(first ? 1 : 0)} {(second ? "marked" : "plain")} {(third ? "23" : "123")} settled", await ShownAsync(page));
        if (!first && !second && !third)
        {
            await IsAsBeforeAsync(page);
        }
    }

    [Fact]
    public async Task A_prediction_that_removes_a_node_lets_later_ones_wait_for_its_answer()
    {
        var page = await Visitor.OpenAsync("/guess");
        var first = Site.Hold();
        var second = Site.Hold();

        await ClickAsync(page, ".remove");
        Assert.Equal("0 plain 23 predicted", await ClickAsync(page, ".mark"));
        await Expect(page.Locator(".mark[data-loading]")).ToHaveCountAsync(1);
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second request");
        Assert.Equal("0 marked 23 predicted", await ShownAsync(page));
        second();

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal("0 marked 23 settled", await ShownAsync(page));
    }

    [Fact]
    public async Task Two_events_of_a_kind_are_never_shown_together_because_one_may_undo_the_other()
    {
        var page = await Visitor.OpenAsync("/guess");
        var first = Site.Hold();
        var second = Site.Hold();

        await ClickAsync(page, ".pick");
        await ClickAsync(page, ".pick ~ .pick");
        Assert.Equal(["true", "false"], await PressedAsync(page));
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second request");
        second();

        await page.Loading().IsGoneAsync();
        Assert.Equal(["false", "true"], await PressedAsync(page));
    }

    [Fact]
    public async Task A_double_click_on_a_row_that_the_prediction_removes_is_one_event()
    {
        var page = await Visitor.OpenAsync("/guess");
        var goOn = Site.Hold();

        await page.Locator(".remove").First.ClickQuicklyAsync(2);
        Assert.Equal("0 plain 23 predicted", await ShownAsync(page));
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.Equal("0 plain 23 settled", await ShownAsync(page));
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task An_event_shows_what_is_predicted_for_it_by_the_newest_page_wherever_it_stands_there()
    {
        var page = await Visitor.OpenAsync("/guess");
        var first = Site.Hold();
        var second = Site.Hold();

        await ClickAsync(page, ".add");
        await page.Locator(".mark").EvaluateAsync("""async (mark) => { mark.after(mark.cloneNode(true)); const copy = mark.nextSibling; delete copy.dataset.optimistic; await 0; copy.click(); copy.remove(); }""");
        Assert.Equal("1 plain 123 predicted", await ShownAsync(page));
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second request");
        Assert.Equal("1 marked 123 predicted", await ShownAsync(page));
        second();

        await page.Loading().IsGoneAsync();
        Assert.Equal("1 marked 123 settled", await ShownAsync(page));
    }

    [Fact]
    public async Task A_trigger_that_a_prediction_has_changed_shows_its_own_after_the_answer()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.Locator(".add").EvaluateAsync(
            """(add) => add.setAttribute('data-optimistic', '[["t",[1,0],"#text","1"],["a",[13],"button",{"title":"changed"}]]')""");
        var first = Site.Hold();
        var second = Site.Hold();

        await ClickAsync(page, ".add");
        await ClickAsync(page, ".fill");
        Assert.Equal("empty", await page.Locator(".name").InputValueAsync());
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second request");
        Assert.Equal("filled", await page.Locator(".name").InputValueAsync());
        second();

        await page.Loading().IsGoneAsync();
        Assert.Equal("filled", await page.Locator(".name").InputValueAsync());
    }

    [Fact]
    public async Task An_event_that_an_update_raises_waits_its_turn_and_shows_its_prediction_after_it()
    {
        var page = await Visitor.OpenAsync("/guess");
        await page.EvaluateAsync("() => addEventListener('component:updated', () => { document.querySelector('.mark').click(); window.seen = document.querySelector('section').outerHTML; }, { once: true })");
        var first = Site.Hold();
        var second = Site.Hold();

        await ClickAsync(page, ".add");
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second request");
        Assert.Equal("1 marked 123 predicted", await ShownAsync(page));
        Assert.DoesNotContain("data-predicted", await page.EvaluateAsync<string>("() => window.seen"));
        second();

        await page.Loading().IsGoneAsync();
        Assert.Equal("1 marked 123 settled", await ShownAsync(page));
    }

    private static Task<string[]> PressedAsync(IPage page) => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.pick')].map((pick) => pick.ariaPressed)");
}
