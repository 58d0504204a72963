using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Broadcasting;
using ComponentFramework.Live;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class DeltaTests
{
    [Fact]
    public async Task A_page_that_asks_for_it_is_sent_only_what_changes()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, id, page) = await JoinedAsync(app, browser);
        await using var open = socket;

        page.Take(await ClickAsync(socket, id));
        Assert.Equal((1, 0), (page.Wholes, page.Deltas));
        var second = await ClickAsync(socket, id);
        Assert.Equal(["type", "ref", "id", "delta", "base", "state", "check", "rev"], second.Names);
        Assert.Equal("""[["t",[1,0],"#text","2"]]""", second["delta"]);
        page.Take(second);
        Assert.Equal("2", page.Find("output"));

        await BroadcastAsync(app, "from somebody else");
        var push = await socket.ReadAsync();
        Assert.Null(push["ref"]);
        page.Take(push);
        Assert.Equal(("from somebody else", 2), (page.Find(".fact"), page.Deltas));
        await AssertShowsTheTruthAsync(socket, id, page);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public async Task Without_asking_frames_are_as_they_were(bool? delta)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, id, _) = await JoinedAsync(app, browser, delta);
        await using var open = socket;
        string[] names = ["type", "ref", "id", "html", "state"];
        Assert.Equal(names, (await ClickAsync(socket, id)).Names);
        Assert.Equal(names, (await ClickAsync(socket, id)).Names);
        await socket.ResyncAsync(id);
        Assert.Equal(names, (await socket.ReadAsync()).Names);
        Assert.Equal(0, app.Services.GetRequiredService<HtmlStore>().Count);
    }

    [Fact]
    public async Task A_page_that_lost_track_gets_everything_and_goes_on_from_there()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, id, page) = await JoinedAsync(app, browser);
        await using var open = socket;
        await ClickAsync(socket, id);
        var before = await ClickAsync(socket, id);
        app.Calls.Fact = "nobody said so";
        var refreshes = app.Calls["refresh"];

        var resync = await socket.ResyncAsync(id);
        var whole = await socket.ReadAsync();
        whole.Is("update", resync, id);
        Assert.Equal(["type", "ref", "id", "html", "state", "check", "rev"], whole.Names);
        page.Take(whole);
        Assert.Equal(before["check"], page.Check);
        Assert.Equal(("2", "first"), (page.Find("output"), page.Find(".fact")));
        Assert.Equal(refreshes, app.Calls["refresh"]);

        page.Take(await ClickAsync(socket, id));
        Assert.Equal((1, "3"), (page.Deltas, page.Find("output")));
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_as_operations_too_and_a_resync_keeps_its_messages()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, id, page) = await JoinedAsync(app, browser);
        await using var open = socket;
        page.Take(await ClickAsync(socket, id));
        await socket.EventAsync(id, "refuse", new { text = "x" });
        var refused = await socket.ReadAsync();
        Assert.Equal("422", refused["status"]);
        page.Take(refused);
        Assert.Equal((1, "Too short."), (page.Deltas, page.Find(".error")));
        await AssertShowsTheTruthAsync(socket, id, page);
    }

    [Fact]
    public async Task What_is_not_html_leaves_the_base_alone()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board, delta: true);
        await socket.ReadAsync();
        var (id, page) = (board.Root.Id!, new DeltaPage());
        page.Take(await ClickAsync(socket, id));

        await socket.EventAsync(id, "fail");
        Assert.Equal("error", (await socket.ReadAsync())["type"]);
        await socket.EventAsync(id, "dance");
        Assert.Equal("error", (await socket.ReadAsync())["type"]);
        await browser.PostAsync("board", ("event", "click"), ("state", board.State));
        page.Take(await ClickAsync(socket, id));
        Assert.Equal((1, "2"), (page.Deltas, page.Find("output")));
    }

    [Fact]
    public async Task A_new_join_begins_anew()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, id, page) = await JoinedAsync(app, browser);
        await using var open = socket;
        page.Take(await ClickAsync(socket, id));
        var latest = await browser.PostAsync("board");
        Assert.NotEqual(id, latest.Root.Id);
        await socket.JoinAsync("board", latest, delta: true);
        await socket.ReadAsync();
        Assert.NotNull((await ClickAsync(socket, latest.Root.Id!))["html"]);

        await socket.LeaveAsync(latest.Root.Id!);
        await socket.JoinAsync("board", latest, delta: true);
        (await socket.ReadAsync()).Is("joined", 6, latest.Root.Id);
        Assert.NotNull((await ClickAsync(socket, latest.Root.Id!))["html"]);
        await socket.JoinAsync("board", latest);
        await socket.ReadAsync();
        Assert.Null((await ClickAsync(socket, latest.Root.Id!))["check"]);

        page.Take(await ClickAsync(socket, id));
        Assert.Equal(1, page.Deltas);
    }

    [Fact]
    public async Task A_resync_of_what_has_not_joined_is_refused_like_an_event()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        var resync = await socket.ResyncAsync("board-unknown");
        var error = await socket.ReadAsync();
        error.Refuses(409, "state_expired", resync);
        Assert.Equal("board-unknown", error["id"]);
    }

    [Fact]
    public async Task A_resync_is_counted_and_checked_like_an_event()
    {
        await using var app = await TestApplication.StartAsync(map: app => app.MapComponents().RequireComponentRateLimit("3/minute"));
        using var browser = app.Browse();
        var (socket, id, _) = await JoinedAsync(app, browser);
        await using var open = socket;
        await ClickAsync(socket, id);
        await socket.ResyncAsync(id);
        Assert.NotNull((await socket.ReadAsync())["html"]);
        var many = await socket.ResyncAsync(id);
        (await socket.ReadAsync()).Refuses(429, "rate_limited", many);
    }

    [Fact]
    public async Task A_flood_of_resyncs_ends_the_connection()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxFramesPerTenSeconds = 5));
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        for (var i = 0; i < 5; i++)
        {
            await socket.ResyncAsync("x");
            await socket.ReadAsync();
        }

        await socket.ResyncAsync("x");
        var last = await socket.ReadCloseAsync();
        Assert.Equal(1008, last);
    }

    [Fact]
    public async Task Connections_that_show_the_same_share_what_is_kept_and_nothing_is_kept_after_them()
    {
        await using var app = await TestApplication.StartAsync();
        var store = app.Services.GetRequiredService<HtmlStore>();
        using var browser = app.Browse();
        var (one, firstId, firstPage) = await JoinedAsync(app, browser);
        var (two, secondId, secondPage) = await JoinedAsync(app, browser);
        Assert.NotEqual(firstId, secondId);
        await using (one)
        await using (two)
        {
            await BroadcastAsync(app, "for all");
            firstPage.Take(await one.ReadAsync());
            secondPage.Take(await two.ReadAsync());
            Assert.Equal(1, store.Count);

            await BroadcastAsync(app, "for all again");
            firstPage.Take(await one.ReadAsync());
            secondPage.Take(await two.ReadAsync());
            Assert.Equal((1, 1), (firstPage.Deltas, secondPage.Deltas));
            await BecomesAsync(1, store);

            firstPage.Take(await ClickAsync(one, firstId));
            await BecomesAsync(2, store);
            await one.LeaveAsync(firstId);
            await BecomesAsync(1, store);
        }

        await BecomesAsync(0, store);
    }

    [Fact]
    public async Task When_everybody_has_gone_no_share_of_documents_or_groups_is_left()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxGroupBytesPerVisitor = 600));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            using var browser = app.Browse($"user {i % 4}");
            await using var socket = await TestSocket.OpenAsync(app, browser, $"user {i % 4}");
            foreach (var component in new[] { "board", "mine", "board" })
            {
                var shown = await browser.PostAsync(component);
                await socket.JoinAsync(component, shown, delta: true);
                if ((await socket.ReadAsync())["type"] == "joined")
                {
                    await socket.EventAsync(shown.Root.Id!, "click");
                    await socket.ReadAsync();
                }
            }
        }));

        var (store, groups) = (app.Services.GetRequiredService<HtmlStore>(), app.Services.GetRequiredService<GroupSubscriptions>());
        await BecomesAsync(0, store);
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(() => store.ShareCount + groups.ShareCount == 0, TimeSpan.FromSeconds(10))), "A share is still counted.");
    }

    [Fact]
    public async Task A_join_with_another_id_is_refused_and_touches_nobody()
    {
        await using var app = await TestApplication.StartAsync();
        var store = app.Services.GetRequiredService<HtmlStore>();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board, delta: true);
        await socket.ReadAsync();
        await ClickAsync(socket, board.Root.Id!);
        await BecomesAsync(1, store);
        await socket.SendAsync($$"""{"type":"join","ref":9,"id":"board-other","component":"board","delta":true,"state":"{{board.State}}"}""");
        (await socket.ReadAsync()).Refuses(400, "state_invalid", 9);
        Assert.Equal(1, store.Count);
        await ClickAsync(socket, board.Root.Id!);
    }

    [Fact]
    public async Task Html_above_the_limit_is_always_sent_whole()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxDeltaHtmlBytes = 100));
        using var browser = app.Browse();
        var (socket, id, page) = await JoinedAsync(app, browser);
        await using var open = socket;
        page.Take(await ClickAsync(socket, id));
        page.Take(await ClickAsync(socket, id));
        Assert.Equal((2, 0), (page.Wholes, page.Deltas));
        Assert.Equal(0, app.Services.GetRequiredService<HtmlStore>().Count);
    }

    private static async Task<(TestSocket Socket, string Id, DeltaPage Page)> JoinedAsync(TestApplication app, TestBrowser browser, bool? delta = true)
    {
        var board = await browser.PostAsync("board");
        var socket = await TestSocket.OpenAsync(app, browser);
        var join = await socket.JoinAsync("board", board, delta);
        (await socket.ReadAsync()).Is("joined", join, board.Root.Id);
        return (socket, board.Root.Id!, new());
    }

    private static async Task<TestFrame> ClickAsync(TestSocket socket, string id)
    {
        var click = await socket.EventAsync(id, "click");
        var update = await socket.ReadAsync();
        update.Is("update", click, id);
        return update;
    }

    private static async Task BroadcastAsync(TestApplication app, string fact)
    {
        app.Calls.Fact = fact;
        await app.Services.GetRequiredService<IBroadcaster>().SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
    }

    private static async Task AssertShowsTheTruthAsync(TestSocket socket, string id, DeltaPage page)
    {
        var (tree, check) = (page.Tree, page.Check);
        await socket.ResyncAsync(id);
        page.Take(await socket.ReadAsync());
        Assert.Equal(page.Tree, tree);
        Assert.Equal(page.Check, check);
    }

    /// <summary>What a connection keeps goes when its sender has come to it.</summary>
    private static async Task BecomesAsync(int count, HtmlStore store) =>
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(() => store.Count == count, TimeSpan.FromSeconds(10))), $"{store.Count} documents are kept, and not {count}.");
}
