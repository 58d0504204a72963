using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>People click several times, hold keys down and leave: what is meant once runs once, and what is meant runs.</summary>
public sealed class HasteTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task A_form_on_its_way_is_not_sent_again()
    {
        var page = await Visitor.OpenAsync("/own");
        var release = Site.Facts.Hold();
        await page.Locator(".send").ClickQuicklyAsync(3);
        await page.Locator(".word").PressAsync("Enter");
        release();

        await CountsAsync(page, 1);
        await page.Loading().IsGoneAsync();
        Assert.Single(Site.Facts.Ran);

        await page.Locator(".send").ClickAsync();
        await CountsAsync(page, 2);
    }

    [Fact]
    public async Task A_button_that_counts_keeps_every_click_and_a_key_that_is_held_down_is_one()
    {
        var page = await Visitor.OpenAsync("/own");
        await page.Locator(".next").ClickQuicklyAsync(3);
        await CountsAsync(page, 3);

        await page.Locator(".next").FocusAsync();
        for (var time = 0; time < 5; time++)
        {
            await page.Keyboard.DownAsync("Enter");
        }

        await page.Keyboard.UpAsync("Enter");
        await CountsAsync(page, 4);
        await page.Keyboard.PressAsync("Enter");
        await CountsAsync(page, 5);
    }

    [Theory, InlineData("/own"), InlineData("/counters")]
    public async Task An_event_that_has_to_wait_holds_up_no_other_and_says_so_until_it_runs(string path)
    {
        var page = await Visitor.OpenAsync(path);
        var other = page.Locator(path == "/own" ? ".next" : ".add").First;
        await page.Locator(".seldom").First.ClickQuicklyAsync(2);
        await page.Message("rate_limited").IsThereAsync();

        await other.ClickAsync();
        await CountsAsync(page, 2, 900);
        await page.Message("rate_limited").IsThereAsync();

        await CountsAsync(page, 3);
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task What_waits_behind_another_event_is_sent_when_the_page_is_left()
    {
        var page = await OpenAsync("/own", isLive: false);
        var release = Site.Hold();
        await page.Locator(".next").ClickAsync();
        await page.Locator(".word").FillAsync("last");
        await page.Locator(".send").ClickAsync();

        await page.GotoAsync("/elsewhere");
        release();

        await Eventually.IsAsync(() => Site.Facts.Ran.Contains("last"), "the event behind");
    }

    [Fact]
    public async Task A_push_moves_nothing_under_a_pressed_mouse()
    {
        var page = await Visitor.OpenAsync("/own");
        await page.Locator(".next").HoverAsync();
        await page.Mouse.DownAsync();

        await Visitor.HasPushAsync(page, Site.ChangeFactAsync);
        await page.Locator(".fact").IsAsync("0");
        await page.Mouse.UpAsync();

        await page.Locator(".fact").IsAsync("1");
        await CountsAsync(page, 1);
    }
}
