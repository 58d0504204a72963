using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Other parameters for a child that the page keeps: over HTTP, over the socket, and with clicks in between.</summary>
public sealed class PassedParametersTests(Chromium chromium) : SiteTest(chromium)
{
    [Theory, InlineData("/picker"), InlineData("/live-picker")]
    public async Task A_child_keeps_node_state_text_and_focus_and_acts_on_the_record_that_it_shows(string path)
    {
        var page = await OpenAsync(path);
        await page.Locator(".add").ClickAsync();
        await page.Locator(".clicks").IsAsync("1");
        await page.EvaluateAsync("() => { window.record = document.querySelector('.frame > div'); }");
        await page.Locator(".note").FillAsync("typed");

        await page.Locator(".second").EvaluateAsync("(button) => button.click()");

        await page.Locator(".picked").IsAsync("2");
        await page.Locator(".shown").IsAsync("2");
        await page.Locator(".clicks").IsAsync("1");
        Assert.True(await page.EvaluateAsync<bool>("() => window.record === document.querySelector('.frame > div')"));
        await Expect(page.Locator(".note")).ToHaveValueAsync("typed");
        await Expect(page.Locator(".note")).ToBeFocusedAsync();
        await BuysAsync(page, "bought 2");
    }

    [Theory, InlineData("/picker"), InlineData("/live-picker")]
    public async Task An_event_for_the_parent_goes_to_the_parent(string path)
    {
        var page = await OpenAsync(path);

        await page.Locator(".third").ClickAsync();

        await page.Locator(".picked").IsAsync("3");
        await page.Locator(".shown").IsAsync("3");
        await BuysAsync(page, "bought 3");
    }

    [Theory, InlineData("/picker"), InlineData("/live-picker")]
    public async Task Clicks_around_the_change_never_buy_what_was_not_shown(string path)
    {
        var page = await OpenAsync(path);
        await page.EvaluateAsync(
            """
            () => {
              window.expected = [];
              addEventListener('component:before-event', ({ target, detail: { event } }) => event === 'buy' && window.expected.push(target.querySelector('.shown').textContent));
            }
            """);

        await page.EvaluateAsync(
            """
            async () => {
              for (let time = 0; time < 40; time++) {
                document.querySelector(time % 3 ? '.buy' : time % 2 ? '.second' : '.third').click();
                if (time % 4 === 0) await new Promise((resolve) => setTimeout(resolve, time % 7));
              }
            }
            """);
        await page.Loading().IsGoneAsync(10_000);

        var shown = await page.EvaluateAsync<string[]>("() => window.expected.map((record) => `bought ${record}`)");
        Assert.NotEmpty(shown);
        Assert.All(Site.Facts.Ran.GroupBy(bought => bought), bought => Assert.True(bought.Count() <= shown.Count(record => record == bought.Key), $"{bought.Key}: {bought.Count()} of {string.Join(", ", shown)}"));
        await BuysAsync(page, $"bought {await page.Locator(".picked").TextContentAsync()}");
    }

    [Theory, InlineData("/picker"), InlineData("/live-picker")]
    public async Task A_click_on_a_record_that_is_being_exchanged_is_told_so_and_does_nothing(string path)
    {
        var page = await OpenAsync(path);
        var release = Site.Facts.Hold();
        await page.Locator(".second").ClickAsync();
        if (path == "/picker")
        {
            await page.Locator(".picked").IsAsync("2");
        }

        await page.Locator(".buy").ClickAsync();
        release();

        await page.Locator(".shown").IsAsync("2");
        await page.Message("conflict").ShowsAsync("has changed");
        Assert.Empty(Site.Facts.Ran);
        await BuysAsync(page, "bought 2");
    }

    [Fact]
    public async Task A_socket_that_is_lost_in_between_leaves_nothing_behind()
    {
        var page = await OpenAsync("/live-picker");
        Site.Road.CutSockets();

        await page.Locator(".second").ClickAsync();

        await page.Locator(".picked").IsAsync("2");
        await page.Locator(".shown").IsAsync("2");
        await page.WaitUntilLiveAsync();
        await BuysAsync(page, "bought 2");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await Visitor.OpenAsync(path);
        await page.WaitUntilLiveAsync();
        return page;
    }

    private async Task BuysAsync(IPage page, string expected)
    {
        await page.Loading().IsGoneAsync();
        var before = Site.Facts.Ran.Count;
        await page.Locator(".buy").ClickAsync();
        await Eventually.IsAsync(() => Site.Facts.Ran.Count > before, expected);
        Assert.Equal(expected, Site.Facts.Ran.Last());
    }
}
