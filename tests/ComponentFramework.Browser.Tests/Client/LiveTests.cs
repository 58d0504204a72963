using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class LiveTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task A_page_without_live_components_opens_no_socket()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);

        Assert.Empty(Visitor.Frames);
        Assert.Equal(0, Site.Road.OpenSockets);
    }

    [Fact]
    public async Task Events_of_a_live_component_go_over_the_socket_in_order_and_without_state()
    {
        var page = await Visitor.OpenAsync("/boards");

        await page.Locator(".add").First.ClickQuicklyAsync(3);

        await CountsAsync(page, 3);
        await page.Loading().IsGoneAsync();
        Assert.Empty(Site.Requests);
        Assert.Equal(2, Visitor.FramesOf("join").Count());
        var events = Visitor.FramesOf("event").ToList();
        Assert.Equal(3, events.Select(frame => frame.GetProperty("event_id").GetString()).Distinct().Count());
        Assert.All(events, frame => Assert.False(frame.TryGetProperty("state", out _)));
        await Expect(page.Locator("output")).ToHaveTextAsync(["3", "0"]);
    }

    [Fact]
    public async Task A_push_shows_everywhere_and_disturbs_no_one_who_types()
    {
        var other = await ArriveAsync(Site.Url);
        var page = await Visitor.OpenAsync("/boards");
        var elsewhere = await other.OpenAsync("/board");
        await page.Locator(".free").First.PressSequentiallyAsync("typing");
        await page.Locator(".free").First.EvaluateAsync("(field) => field.setSelectionRange(2, 4)");

        await Site.ChangeFactAsync();

        await Expect(page.Locator(".fact")).ToHaveTextAsync(["1", "1"]);
        await elsewhere.Locator(".fact").IsAsync("1");
        await Expect(page.Locator(".free").First).ToHaveValueAsync("typing");
        Assert.Equal("free 2 4", await page.EvaluateAsync<string>("() => { const field = document.activeElement; return [field.name, field.selectionStart, field.selectionEnd].join(' '); }"));
    }

    [Fact]
    public async Task A_form_over_the_socket_brings_repeated_and_empty_fields_and_what_the_view_gives()
    {
        var page = await Visitor.OpenAsync("/board");

        await page.GetByText("Choose").ClickAsync();

        await page.Locator(".said").First.IsAsync("a+b '' 3");
        Assert.Empty(Site.Requests);
    }

    [Fact]
    public async Task A_form_over_the_socket_that_does_not_pass_shows_its_message_and_keeps_what_was_typed()
    {
        var page = await Visitor.OpenAsync("/board");

        await page.Locator(".empty").FillAsync("bad");
        await page.GetByText("Choose").ClickAsync();

        await page.Locator(".error").IsAsync("That is bad.");
        await Expect(page.Locator(".empty")).ToHaveValueAsync("bad");
        await page.Loading().IsGoneAsync();
    }

    [Fact]
    public async Task Refusals_over_the_socket_are_said_like_any_other()
    {
        var page = await Visitor.OpenAsync("/board");

        await page.Locator(".conflict").First.ClickAsync();
        await page.Message("conflict").ShowsAsync("Somebody else was faster.");
        await page.Locator("section .fail").ClickAsync();
        await page.Message("handler_failed").IsThereAsync();
        await Expect(page.Messages()).ToHaveCountAsync(1);
        await page.Locator(".seldom").First.ClickQuicklyAsync(2);
        await page.Message("rate_limited").IsThereAsync();
        await CountsAsync(page, 2);
        await page.Messages().IsGoneAsync();
        await page.Locator("section .member").ClickAsync();

        await page.IsAtAsync("/sign-in?ReturnUrl=%2Fboard");
        Assert.Empty(Site.Requests);
    }

    [Fact]
    public async Task Components_that_come_and_go_join_and_leave()
    {
        var page = await Visitor.OpenAsync("/board");
        await page.EvaluateAsync("() => htmx.ajax('GET', '/boards', { target: '#fragment', swap: 'innerHTML', select: 'main' })");
        await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(3);

        await page.Locator("#fragment section").First.EvaluateAsync("(section) => section.remove()");

        await Eventually.IsAsync(() => Visitor.FramesOf("leave").Any(), "a component leaves");
        await Site.ChangeFactAsync();
        await Expect(page.Locator(".fact")).ToHaveTextAsync(["1", "1"]);
        Assert.Equal(1, Site.Road.OpenSockets);
    }

    [Fact]
    public async Task An_event_that_is_raised_while_the_page_joins_waits_for_it()
    {
        var page = await Visitor.Context.NewPageAsync();
        var goOn = new TaskCompletionSource();
        await page.RouteWebSocketAsync("**/ws/components", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(async frame =>
            {
                await goOn.Task;
                socket.Send(frame.Text!);
            });
        });
        await page.GotoAsync("/board");

        await page.Locator(".add").First.ClickAsync();
        await Expect(page.Loading()).Not.ToHaveCountAsync(0);
        goOn.SetResult();

        await CountsAsync(page, 1);
        Assert.Empty(Site.Requests);
    }

    [Fact]
    public async Task An_older_push_never_covers_a_newer_page_and_one_for_nobody_does_no_harm()
    {
        IWebSocketRoute? route = null;
        await Visitor.Context.RouteWebSocketAsync("**/ws/components", socket =>
        {
            socket.ConnectToServer();
            route = socket;
        });
        var page = await Visitor.OpenAsync("/board");
        var id = await page.Component("board").GetAttributeAsync("id");
        var old = await page.Component("board").EvaluateAsync<string>("(root) => { const copy = root.cloneNode(true); copy.querySelector('output').textContent = '99'; return copy.outerHTML; }");
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);

        await page.EvaluateAsync(
            """
            () => {
              window.shown = [];
              const root = document.querySelector('section');
              new MutationObserver(() => window.shown.push(root.querySelector('output').textContent)).observe(root, { subtree: true, childList: true, characterData: true });
            }
            """);

        route!.Send(System.Text.Json.JsonSerializer.Serialize(new { type = "update", id, html = old, state = "old" }));
        route.Send("""{"type":"update","id":"nobody","html":"<p>","state":""}""");
        await Site.ChangeFactAsync();

        await page.Locator(".fact").IsAsync("1");
        Assert.Equal(["1"], (await page.EvaluateAsync<string[]>("() => window.shown")).Distinct());
    }
}
