using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>A page that was left open too long.</summary>
public sealed class ExpiryTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task A_state_that_is_too_old_is_mounted_afresh_without_a_reload_and_the_visitor_is_told()
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.MarkAsync();
        Site.Time.Shift = TimeSpan.FromHours(25);

        await page.Locator(".add").First.ClickQuicklyAsync(2);

        await page.Message("state_expired").ShowsAsync("This part was out of date.");
        await page.Loading().IsGoneAsync();
        Assert.True(await page.IsMarkedAsync());
        await page.Locator(".add").First.ClickAsync();
        await page.Locator("output").First.IsAsync("1");
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_any_more_reloads_the_page_once()
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { Status = 409, Code = "state_expired", Error = "That was long ago.", Stays = true });
        await page.MarkAsync();

        await page.Locator(".add").First.ClickAsync();
        await page.WaitForFunctionAsync("() => !window.isMarked");
        await page.WaitUntilLiveAsync();
        await page.MarkAsync();
        await page.Locator(".add").First.ClickAsync();

        await page.Message("state_expired").ShowsAsync("That was long ago.");
        Assert.True(await page.IsMarkedAsync());
    }

    [Fact]
    public async Task A_live_page_that_lost_its_connection_for_a_day_joins_again_by_itself()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.MarkAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        Site.Time.Shift = TimeSpan.FromHours(25);
        Site.Facts.Change();

        Site.Road.CutSockets();

        await page.Locator(".fact").IsAsync("1");
        await page.WaitUntilLiveAsync();
        await page.Messages().IsGoneAsync();
        Assert.True(await page.IsMarkedAsync());
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
    }
}
