using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>The network breaks, sleeps, and comes back.</summary>
public sealed class ConnectionTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task A_socket_that_breaks_before_the_answer_comes_back_and_every_click_counts_once()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.EvaluateAsync("() => { window.states = []; addEventListener('component:live', (e) => window.states.push(e.detail.state)); }");
        Site.Facts.WhenHandled = Site.Road.CutSockets;

        await page.Locator(".add").First.ClickQuicklyAsync(2);

        await CountsAsync(page, 2);
        await page.WaitUntilLiveAsync();
        Assert.Equal(["add", "add"], Site.Facts.Ran);
        Assert.Equal(["stale", "live"], await page.EvaluateAsync<string[]>("() => window.states"));
        await page.Messages().IsGoneAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 3);
        Assert.Equal("event", Visitor.Frames[^1].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Without_sockets_events_go_by_http_and_the_socket_takes_over_later()
    {
        Site.Road.AllowsSockets = false;
        var page = await Visitor.Context.NewPageAsync();
        await page.GotoAsync("/board");

        await page.Locator(".add").First.ClickQuicklyAsync(2);
        await CountsAsync(page, 2);
        Assert.Equal(2, Site.Requests.Count);
        await Expect(page.Locator("[data-live=offline]")).ToHaveCountAsync(1, new() { Timeout = 12_000 });

        Site.Road.AllowsSockets = true;
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await page.WaitUntilLiveAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 3);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stops_and_starts_is_joined_again_and_the_page_shows_the_newest_facts()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.MarkAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);

        await Site.StopAsync();
        await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(0);
        Site.Facts.Change();
        await Site.StartAsync();

        await page.Locator(".fact").IsAsync("1", 15_000);
        await page.WaitUntilLiveAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 2);
        Assert.True(await page.IsMarkedAsync());
    }

    [Fact]
    public async Task After_a_long_outage_an_answer_over_http_brings_the_socket_back_at_once()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.Clock.InstallAsync();
        Site.Road.AllowsSockets = false;
        Site.Road.CutSockets();
        for (var attempt = 0; attempt < 14; attempt++)
        {
            var refused = Site.Road.RefusedSockets;
            await page.Clock.RunForAsync(30_000);
            await Eventually.IsAsync(() => Site.Road.RefusedSockets > refused, "another attempt");
        }

        await Expect(page.Locator("[data-live=offline]")).ToHaveCountAsync(1);
        Site.Road.AllowsSockets = true;

        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        await page.Clock.RunForAsync(1000);

        await page.WaitUntilLiveAsync();
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task A_network_that_drops_in_the_middle_of_changes_ends_with_the_newest_facts()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.MarkAsync();
        await Site.ChangeFactAsync();
        await page.Locator(".fact").IsAsync("1");

        await Visitor.Context.SetOfflineAsync(true);
        await Expect(page.Locator("[data-live=offline]")).ToHaveCountAsync(1);
        await Site.ChangeFactAsync();
        await Site.ChangeFactAsync();
        await page.Locator(".fact").IsAsync("1");
        await Visitor.Context.SetOfflineAsync(false);

        await page.Locator(".fact").IsAsync("3");
        await page.WaitUntilLiveAsync();
        Assert.True(await page.IsMarkedAsync());
    }

    [Fact]
    public async Task A_socket_that_says_nothing_any_more_is_given_up_and_the_event_goes_by_http()
    {
        var isSilent = false;
        await Visitor.Context.RouteWebSocketAsync("**/ws/components", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                if (!isSilent)
                {
                    socket.Send(frame.Text!);
                }
            });
        });
        var page = await OpenWithTimeoutAsync("/board", 2000);
        isSilent = true;

        await page.Locator(".add").First.ClickAsync();

        await CountsAsync(page, 1);
        Assert.Equal(["add"], Site.Facts.Ran);
        Assert.Single(Site.Requests);
        isSilent = false;
        await page.WaitUntilLiveAsync();
    }

    [Fact]
    public async Task A_click_that_a_dead_socket_swallowed_arrives_when_its_page_is_left()
    {
        await Visitor.Context.RouteWebSocketAsync("**/ws/components", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame =>
            {
                if (!frame.Text!.Contains("\"type\":\"event\"", StringComparison.Ordinal))
                {
                    server.Send(frame.Text);
                }
            });
        });
        var page = await Visitor.OpenAsync("/board");

        await page.Locator(".add").First.ClickAsync();
        await Expect(page.Loading()).Not.ToHaveCountAsync(0);
        Assert.Empty(Site.Facts.Ran);
        await page.GotoAsync("about:blank");

        await Eventually.IsAsync(() => Site.Facts.Ran.Contains("add"), "the event");
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task No_join_starts_from_a_state_that_an_event_is_about_to_change()
    {
        Site.Road.AllowsSockets = false;
        var page = await Visitor.Context.NewPageAsync();
        await page.GotoAsync("/board");
        var goOn = Site.Hold();
        await page.Locator(".add").First.ClickAsync();
        await Eventually.IsAsync(() => Site.Requests.Count == 1, "the event on its way");

        Site.Road.AllowsSockets = true;
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Eventually.IsAsync(() => Site.Road.OpenSockets == 1, "the socket is open");
        Assert.Empty(Visitor.FramesOf("join"));
        goOn();

        await page.WaitUntilLiveAsync();
        await CountsAsync(page, 1);
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 2);
    }

    [Fact]
    public async Task A_page_that_comes_back_by_the_back_button_is_live_and_shows_the_newest_facts()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.GotoAsync("/elsewhere");
        await Eventually.IsAsync(() => Site.Road.OpenSockets == 0, "the socket is closed");
        Site.Facts.Change();

        await page.GoBackAsync();

        await page.Locator(".fact").IsAsync("1");
        await page.WaitUntilLiveAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        Assert.Equal(1, Site.Road.OpenSockets);
    }

    [Fact]
    public async Task A_page_that_wakes_from_the_browsers_cache_or_a_long_sleep_connects_anew()
    {
        var page = await Visitor.OpenAsync("/board");

        Site.Facts.Change();
        await page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await page.Locator(".fact").IsAsync("1");

        Site.Facts.Change();
        await page.EvaluateAsync(
            """
            () => {
              const now = Date.now;
              let hidden = true;
              Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
              document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
              Date.now = () => now() + 60000;
              hidden = false;
              document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
            }
            """);
        await page.Locator(".fact").IsAsync("2");
        await page.WaitUntilLiveAsync();
        await Eventually.IsAsync(() => Site.Road.OpenSockets == 1, "one socket is left");
    }

    [Fact]
    public async Task A_whole_page_that_htmx_swaps_in_and_back_is_joined_each_time()
    {
        var page = await Visitor.OpenAsync("/board");

        await page.EvaluateAsync("() => htmx.ajax('GET', '/boards', { target: 'body', swap: 'innerHTML', push: '/boards' })");
        await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(2);
        await page.Locator(".conflict").First.ClickAsync();
        await page.Message("conflict").IsThereAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("[data-live]")).ToHaveCountAsync(1);
        await page.WaitUntilLiveAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        Assert.Equal(1, Site.Road.OpenSockets);
    }
}
