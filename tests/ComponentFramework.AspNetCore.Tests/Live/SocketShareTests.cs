using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Limits;
using ComponentFramework.Live;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class SocketShareTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_socket_more_than_a_visitor_may_have_is_refused_with_a_wait_and_taken_when_another_has_closed()
    {
        await using var app = await StartAsync(options => options.MaxSocketsPerVisitor = 3);
        using var browser = app.Browse("anna");
        await using var first = await TestSocket.OpenAsync(app, browser, "anna");
        await using var second = await TestSocket.OpenAsync(app, browser, "anna");
        await using var third = await TestSocket.OpenAsync(app, browser, "anna");

        var refused = await HandshakeAsync(browser);
        refused.Refuses(429, "rate_limited");
        Assert.Equal("30", refused["retry-after"]);
        using var other = app.Browse("berta");
        await using var neighbour = await TestSocket.OpenAsync(app, other, "berta");

        await first.CloseAsync();
        await UntilAsync(() => Sockets(app).HeldBy("u-anna") == 2);
        await using var fourth = await TestSocket.OpenAsync(app, browser, "anna");
    }

    [Fact]
    public async Task Of_many_handshakes_at_once_as_many_pass_as_sockets_may_be_open()
    {
        await using var app = await StartAsync(options => options.MaxSocketsPerVisitor = 3);
        using var browser = app.Browse("anna");
        var sockets = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => TryOpenAsync(app, browser), Ct)));
        Assert.Equal(3, sockets.Count(socket => socket is not null));
        foreach (var socket in sockets.OfType<TestSocket>())
        {
            await socket.DisposeAsync();
        }

        // They were cut off without a close.
        await UntilAsync(() => Sockets(app).HeldBy("u-anna") == 0);
    }

    [Fact]
    public async Task What_is_no_handshake_of_ours_holds_no_socket()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse("anna");
        Assert.Equal(403, (await browser.GetAsync("/ws/components", [.. Upgrade, ("Origin", "https://elsewhere.example")])).Status);
        Assert.Equal(400, (await browser.GetAsync("/ws/components")).Status);
        Assert.Equal(400, (await browser.GetAsync("/ws/components", ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "short"))).Status);
        Assert.Equal(0, Sockets(app).HeldBy("u-anna"));
    }

    [Fact]
    public async Task One_component_more_than_a_visitor_may_have_is_refused_with_a_wait_whatever_socket_it_comes_by()
    {
        await using var app = await StartAsync(options => options.MaxLiveComponentsPerVisitor = 3);
        using var browser = app.Browse("anna");
        await using var one = await TestSocket.OpenAsync(app, browser, "anna");
        await using var two = await TestSocket.OpenAsync(app, browser, "anna");
        List<TestAnswer> boards = [];
        for (var i = 0; i < 4; i++)
        {
            boards.Add(await browser.PostAsync("board"));
        }

        for (var i = 0; i < 3; i++)
        {
            var socket = i == 0 ? one : two;
            var join = await socket.JoinAsync("board", boards[i]);
            (await socket.ReadAsync()).Is("joined", join, boards[i].Root.Id);
        }

        var refused = await one.JoinAsync("board", boards[3]);
        var error = await one.ReadAsync();
        error.Refuses(429, "rate_limited", refused);
        Assert.Equal("30", error["retry_after"]);

        await one.LeaveAsync(boards[0].Root.Id!);
        var again = await one.JoinAsync("board", boards[3]);
        (await one.ReadAsync()).Is("joined", again, boards[3].Root.Id);
        await two.DisposeAsync();
        await UntilAsync(() => app.Services.GetRequiredService<LiveLimits>().Components.HeldBy("u-anna") == 1);
    }

    [Fact]
    public async Task Fresh_visitors_of_one_address_share_sockets_and_components()
    {
        await using var app = await StartAsync(options => (options.MaxSocketsPerVisitor, options.MaxLiveComponentsPerVisitor, options.FreshVisitorsPerAddress) = (2, 1, 2));
        List<TestSocket> sockets = [];
        for (var i = 0; i < 4; i++)
        {
            using var browser = app.Browse();
            var board = await browser.PostAsync("board");
            sockets.Add(await TestSocket.OpenAsync(app, browser));
            var join = await sockets[i].JoinAsync("board", board);
            var answer = await sockets[i].ReadAsync();
            Assert.Equal(i < 2 ? "joined" : "error", answer["type"]);
        }

        using var fifth = app.Browse();
        (await HandshakeAsync(fifth)).Refuses(429, "rate_limited");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await using var known = await TestSocket.OpenAsync(app, fifth);

        // Those who are not new any more leave their room to newcomers.
        using var sixth = app.Browse();
        await using var newcomer = await TestSocket.OpenAsync(app, sixth);
        foreach (var socket in sockets)
        {
            await socket.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_office_of_thirty_opens_two_tabs_each_at_once()
    {
        await using var app = await TestApplication.StartAsync();
        var joined = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => ComeToWorkAsync(app), Ct)));
        Assert.Equal(30 * 2 * 5, joined.Sum());
    }

    [Fact]
    public async Task Events_over_all_sockets_of_a_visitor_have_a_rate_and_the_others_none_of_it()
    {
        await using var app = await StartAsync(options => options.MaxSocketEventsPerTenSeconds = 4);
        using var browser = app.Browse("anna");
        var boards = new[] { await browser.PostAsync("board"), await browser.PostAsync("board") };
        await using var one = await TestSocket.OpenAsync(app, browser, "anna");
        await using var two = await TestSocket.OpenAsync(app, browser, "anna");
        var sockets = new[] { one, two };
        for (var i = 0; i < 2; i++)
        {
            await sockets[i].JoinAsync("board", boards[i]);
            await sockets[i].ReadAsync();
            for (var click = 0; click < 2; click++)
            {
                await sockets[i].EventAsync(boards[i].Root.Id!, "click");
                Assert.Equal("update", (await sockets[i].ReadAsync())["type"]);
            }
        }

        var refused = await one.EventAsync(boards[0].Root.Id!, "click");
        (await one.ReadAsync()).Refuses(429, "rate_limited", refused);
        Assert.Equal(200, (await browser.PostAsync("board", ("event", "click"))).Status);
        app.Time.Advance(TimeSpan.FromSeconds(10));
        await one.EventAsync(boards[0].Root.Id!, "click");
        Assert.Equal("3", (await one.ReadAsync()).Find("output"));
    }

    private static (string Name, string Value)[] Upgrade =>
        [("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")];

    private static Task<TestApplication> StartAsync(Action<ComponentFrameworkOptions> configure) =>
        TestApplication.StartAsync(builder => builder.Services.Configure(configure));

    /// <summary>A handshake whose refusal can be read.</summary>
    private static Task<TestAnswer> HandshakeAsync(TestBrowser browser) => browser.GetAsync("/ws/components", Upgrade);

    private static async Task<TestSocket?> TryOpenAsync(TestApplication app, TestBrowser browser)
    {
        try
        {
            return await TestSocket.OpenAsync(app, browser, "anna");
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            return null;
        }
    }

    /// <summary>Somebody whom nobody has seen before, and how many components of two tabs went live.</summary>
    private static async Task<int> ComeToWorkAsync(TestApplication app)
    {
        using var browser = app.Browse();
        var joined = 0;
        List<TestSocket> tabs = [];
        for (var tab = 0; tab < 2; tab++)
        {
            var page = new List<TestAnswer>();
            for (var component = 0; component < 5; component++)
            {
                page.Add(await browser.PostAsync("mine"));
            }

            tabs.Add(await TestSocket.OpenAsync(app, browser));
            foreach (var shown in page)
            {
                var join = await tabs[tab].JoinAsync("mine", shown);
                var answer = await tabs[tab].ReadAsync();
                joined += answer["type"] == "joined" && answer["ref"] == join.ToString() ? 1 : 0;
            }
        }

        foreach (var tab in tabs)
        {
            await tab.CloseAsync();
            await tab.DisposeAsync();
        }

        return joined;
    }

    private static ShareQuota Sockets(TestApplication app) => app.Services.GetRequiredService<LiveLimits>().Sockets;

    /// <summary>The server notices the end of a connection in its own time.</summary>
    private static async Task UntilAsync(Func<bool> claim)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!claim())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
