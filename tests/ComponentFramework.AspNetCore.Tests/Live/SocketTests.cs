using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class SocketTests
{
    [Fact]
    public async Task A_connection_is_not_read_while_large_frames_are_under_way()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        List<long> sent = [];
        for (var i = 0; i < 4; i++)
        {
            sent.Add(await socket.EventAsync(board.Root.Id!, "wait", new { ballast = new string('x', 300_000) }));
        }

        await socket.SendAsync("{}");
        for (var i = 0; i < 20; i++)
        {
            await browser.PostAsync("board");
        }

        app.Calls.Gate.Release(1);
        (await socket.ReadAsync()).Is("update", sent[0], board.Root.Id);
        app.Calls.Gate.Release(3);
        List<string?> rest = [];
        for (var i = 0; i < 4; i++)
        {
            rest.Add((await socket.ReadAsync())["type"]);
        }

        Assert.Equal(3, rest.Count(type => type == "update"));
        Assert.Single(rest, "error");
    }

    [Fact]
    public async Task A_component_joins_takes_events_and_leaves()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);

        var join = await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", join, board.Root.Id);
        Assert.Equal(1, app.Calls["refresh"]);

        var click = await socket.EventAsync(board.Root.Id!, "click");
        var update = await socket.ReadAsync();
        update.Is("update", click, board.Root.Id);
        Assert.Equal("1", update.Find("output"));
        Assert.Equal(update["state"], update.Root.GetAttribute("data-state"));
        Assert.Equal(board.Root.Id, update.Root.Id);
        Assert.Null(update["status"]);

        await socket.LeaveAsync(board.Root.Id!);
        var late = await socket.EventAsync(board.Root.Id!, "click");
        (await socket.ReadAsync()).Refuses(409, "state_expired", late);
    }

    [Fact]
    public async Task Two_subscribers_get_one_update_each_and_nobody_else_does()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapComponent<Components.BoardComponent>("/boards/{topic}");
        });
        using var browser = app.Browse();
        var (first, second, other) = (await browser.GetAsync("/boards/news"), await browser.GetAsync("/boards/news"), await browser.GetAsync("/boards/sport"));
        await using var one = await TestSocket.OpenAsync(app, browser);
        await using var two = await TestSocket.OpenAsync(app, browser);
        await one.JoinAsync("board", first);
        (await one.ReadAsync()).Is("joined", 1, first.Root.Id);
        await two.JoinAsync("board", second);
        (await two.ReadAsync()).Is("joined", 1, second.Root.Id);
        await two.JoinAsync("board", other);
        (await two.ReadAsync()).Is("joined", 2, other.Root.Id);

        var write = await one.EventAsync(first.Root.Id!, "write", new { fact = "rain" });
        (await one.ReadAsync()).Is("update", write, first.Root.Id);
        var push = await two.ReadAsync();
        push.Is("update", null, second.Root.Id);
        Assert.Equal("rain", push.Find(".fact"));

        var click = await two.EventAsync(other.Root.Id!, "click");
        (await two.ReadAsync()).Is("update", click, other.Root.Id);
    }

    [Fact]
    public async Task A_join_of_an_old_page_is_followed_by_what_has_changed()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        app.Calls.Fact = "second";
        await using var socket = await TestSocket.OpenAsync(app, browser);

        var join = await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", join, board.Root.Id);
        var update = await socket.ReadAsync();
        update.Is("update", null, board.Root.Id);
        Assert.Equal("second", update.Find(".fact"));
    }

    [Fact]
    public async Task An_event_that_came_before_is_answered_again_and_followed_by_the_newest_facts()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using (var lost = await TestSocket.OpenAsync(app, browser))
        {
            await lost.JoinAsync("board", board);
            await lost.ReadAsync();
            await lost.EventAsync(board.Root.Id!, "click", eventId: "once");
            await lost.ReadAsync();
        }

        app.Calls.Fact = "changed while away";
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", 1, board.Root.Id);
        Assert.Equal("changed while away", (await socket.ReadAsync()).Find(".fact"));

        var again = await socket.EventAsync(board.Root.Id!, "click", eventId: "once");
        var replay = await socket.ReadAsync();
        replay.Is("update", again, board.Root.Id);
        Assert.Equal("1", replay.Find("output"));
        if (replay.Find(".fact") != "changed while away")
        {
            var push = await socket.ReadAsync();
            Assert.Equal("changed while away", push.Find(".fact"));
            Assert.Equal("1", push.Find("output"));
            Assert.True(int.Parse(push.Root.GetAttribute("data-rev")!) > int.Parse(replay.Root.GetAttribute("data-rev")!));
        }
    }

    [Fact]
    public async Task A_malformed_frame_gets_an_error_and_the_connection_lives()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);

        foreach (var frame in new[]
        {
            "", "{", "[]", "7", "null", "\"text\"", "{}", """{"type":"dance"}""", """{"type":"resync"}""", """{"type":"resync","id":7}""",
            """{"type":"join","id":"x","component":"board","state":"s","delta":"yes"}""", """{"type":"join","id":"x","component":"board","state":"s","delta":1}""", """{"type":7}""", """{"type":"join"}""",
            """{"type":"event","id":"x"}""", """{"type":"event","id":7,"event":"click"}""", """{"type":"event","id":"x","event":"click","payload":[]}""",
            """{"type":"event","id":"x","event":"\ud800"}""", """{"type":"leave"}""", """{"type":"leave","type":"leave","id":"x"}""",
            """{"type":"event","id":"x","event":"click","form":"a=%zz"}""", """{"type":"event","id":"x","event":"click","form":7}""",
        })
        {
            await socket.SendAsync(frame);
            (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
        }

        await socket.SendAsync("""{"type":"dance","ref":42}""");
        (await socket.ReadAsync()).Refuses(400, "request_malformed", 42);
        await socket.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        (await socket.ReadAsync()).Refuses(400, "request_malformed", null);

        await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", 1, board.Root.Id);
    }

    [Fact]
    public async Task An_oversize_frame_ends_the_connection()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxFrameBytes = 2048));
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);

        await socket.SendAsync(new string(' ', 2048));
        (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
        await socket.SendAsync(new string(' ', 100_000));
        Assert.Equal(1009, await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task A_flood_ends_the_connection()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxFramesPerTenSeconds = 3));
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        for (var i = 0; i < 3; i++)
        {
            await socket.SendAsync("{}");
            (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
        }

        app.Time.Advance(TimeSpan.FromSeconds(11));
        for (var i = 0; i < 3; i++)
        {
            await socket.SendAsync("{}");
            (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
        }

        await socket.SendAsync("""{"type":"leave","id":"x"}""");
        Assert.Equal(1008, await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task A_time_of_day_that_is_set_back_ends_no_calm_connection()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxFramesPerTenSeconds = 3));
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        for (var window = 0; window < 3; window++)
        {
            for (var i = 0; i < 2; i++)
            {
                await socket.SendAsync("{}");
                (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
            }

            app.Time.Step(TimeSpan.FromHours(-1));
            app.Time.Advance(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task Stopping_the_server_closes_sockets_at_once()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.SendAsync("{}");
        await socket.ReadAsync();

        var stopped = app.StopAsync();
        Assert.Equal(1001, await socket.ReadCloseAsync());
        await socket.CloseAsync();
        await stopped.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
