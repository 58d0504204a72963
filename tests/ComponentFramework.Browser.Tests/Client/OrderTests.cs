using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class OrderTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task Three_fast_clicks_are_three_events_in_order()
    {
        var page = await Visitor.OpenAsync("/counters");
        var goOn = Site.Hold();

        await page.Locator(".add").First.ClickQuicklyAsync(3);
        await Expect(page.Loading()).ToHaveCountAsync(2);
        goOn();

        await CountsAsync(page, 3);
        await page.Loading().IsGoneAsync();
        Assert.Equal(["add", "add", "add"], Site.Requests.Select(request => request.Event));
        Assert.Equal(3, Site.Requests.Select(request => request.EventId).Distinct().Count());
        Assert.Equal(3, Site.Requests.Select(request => request.State).Distinct().Count());
        Assert.Equal(("true", "text/html"), (Site.Requests[0].HtmxHeader, Site.Requests[0].Accept));
    }

    [Fact]
    public async Task Two_components_of_a_kind_do_not_wait_for_each_other()
    {
        var page = await Visitor.OpenAsync("/counters");
        var goOn = Site.Hold();

        await page.Locator(".add").Nth(0).ClickAsync();
        await page.Locator(".add").Nth(1).ClickAsync();

        await page.Locator("output").Nth(1).IsAsync("1");
        await page.Locator("output").Nth(0).IsAsync("0");
        goOn();
        await page.Locator("output").Nth(0).IsAsync("1");
    }

    [Fact]
    public async Task A_click_whose_answer_is_lost_runs_once()
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { IsAnswerLost = true });
        Site.Expect(new() { IsAnswerLost = true });

        await page.Locator(".add").First.ClickAsync();

        await CountsAsync(page, 1);
        Assert.Equal(["add"], Site.Facts.Ran);
        Assert.Equal(3, Site.Requests.Count);
        Assert.Single(Site.Requests.Select(request => request.EventId).Distinct());
        await page.Messages().IsGoneAsync();
        await page.Loading().IsGoneAsync();
    }

    [Fact]
    public async Task A_click_that_is_lost_on_its_way_is_sent_again_and_the_visitor_knows()
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { IsLost = true, Stays = true });

        await page.Locator(".add").First.ClickAsync();
        await page.Message("offline").ShowsAsync("Trying again");
        Site.Road.Clear();

        await CountsAsync(page, 1, 9000);
        Assert.Single(Site.Requests.Select(request => request.EventId).Distinct());
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task A_proxy_that_finds_no_server_behind_it_is_asked_again()
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { Status = 502, Html = "<h1>Bad gateway</h1>" });

        await page.Locator(".add").First.ClickAsync();

        await CountsAsync(page, 1);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_told_and_asked_for_again()
    {
        var page = await OpenWithTimeoutAsync("/counters", 300);
        var goOn = Site.Facts.Hold();

        await page.Locator(".add").First.ClickAsync();
        await page.Message("timeout").ShowsAsync("does not answer");
        goOn();

        await CountsAsync(page, 1, 9000);
        Assert.Equal(["add"], Site.Facts.Ran);
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task A_server_that_stays_away_is_given_up_with_a_message_and_the_next_click_tries_again()
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.Clock.InstallAsync();
        Site.Expect(new() { IsLost = true, Stays = true });

        await page.Locator(".add").First.ClickQuicklyAsync(2);
        for (var second = 0; second < 120 && await page.Loading().CountAsync() > 0; second++)
        {
            await page.Clock.RunForAsync(1000);
        }

        await page.Message("offline").ShowsAsync("This did not work");
        await page.Loading().IsGoneAsync();
        Assert.InRange(Site.Requests.Count, 6, 12); // Chromium itself tries again when a connection breaks that it used before.
        Assert.Single(Site.Requests.Select(request => request.EventId).Distinct());
        Site.Road.Clear();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task Without_a_network_the_visitor_is_told_and_what_was_clicked_happens_when_it_is_back()
    {
        var page = await Visitor.OpenAsync("/counters");
        await Visitor.Context.SetOfflineAsync(true);

        await page.Locator(".add").First.ClickAsync();
        await page.Message("offline").IsThereAsync();
        await Visitor.Context.SetOfflineAsync(false);

        await CountsAsync(page, 1);
        await page.Messages().IsGoneAsync();
    }
}
