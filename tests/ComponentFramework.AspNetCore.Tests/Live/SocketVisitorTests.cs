using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class SocketVisitorTests
{
    [Fact]
    public async Task A_handshake_without_a_visitor_makes_one()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        Assert.Equal("component-visitor", Assert.Single(browser.Cookies.GetAllCookies()).Name);
        var mine = await browser.PostAsync("mine");
        await socket.JoinAsync("mine", mine);
        (await socket.ReadAsync()).Is("joined", 1, mine.Root.Id);
    }

    [Fact]
    public async Task An_event_that_asks_who_looks_when_its_connection_has_gone_is_finished_all_the_same()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.AddSingleton<PropertyFacts>(), app =>
        {
            app.MapComponents();
            app.MapComponent<LedgerComponent>("/ledger/{record_id:int}");
        });
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/ledger/3")).Root;
        var (id, state) = (page.Id!, page.GetAttribute("data-state")!);
        await using (var socket = await TestSocket.OpenAsync(app, browser))
        {
            await socket.SendAsync($$"""{"type":"join","ref":1,"id":"{{id}}","component":"ledger","state":"{{state}}"}""");
            (await socket.ReadAsync()).Is("joined", 1, id);
            await socket.EventAsync(id, "buy_later", new { tag = "late" }, "once");
            Assert.True(await Task.Run(() => SpinWait.SpinUntil(() => app.Calls["waiting"] == 1, TimeSpan.FromSeconds(10))));
        }

        // Its request is over when others have been answered since.
        var facts = app.Services.GetRequiredService<PropertyFacts>();
        for (var request = 0; request < 20; request++)
        {
            await browser.GetAsync("/ledger/4");
        }

        app.Calls.Gate.Release();
        var answer = await browser.PostAsync("ledger", ("event", "buy_later"), ("tag", "late"), ("event_id", "once"), ("state", state));
        Assert.Equal((200, 1, 1), (answer.Status, app.Calls["waiting"], facts.Bought.Count));
        Assert.Contains("late by mark(", answer.Body);
    }

    [Fact]
    public async Task An_id_that_is_not_the_seals_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.SendAsync($$"""{"type":"join","ref":1,"id":"board-other","component":"board","state":"{{board.State}}"}""");
        (await socket.ReadAsync()).Refuses(400, "state_invalid", 1);
        await socket.EventAsync(board.Root.Id!, "click");
        (await socket.ReadAsync()).Refuses(409, "state_expired", 1);
    }

    [Theory]
    [InlineData("nonsense", "board", 400, "state_invalid")]
    [InlineData(null, "counter", 400, "state_invalid")]
    [InlineData(null, "nobody", 404, "component_unknown")]
    public async Task A_bad_join_is_refused(string? state, string component, int status, string code)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.SendAsync($$"""{"type":"join","ref":1,"id":"{{board.Root.Id}}","component":"{{component}}","state":"{{state ?? board.State}}"}""");
        (await socket.ReadAsync()).Refuses(status, code, 1);
    }

    [Theory]
    [InlineData("dance", null, 404, "event_unknown")]
    [InlineData("write", "{}", 400, "payload_invalid")]
    [InlineData("write", """{"fact":7}""", 400, "payload_invalid")]
    [InlineData("fail", null, 500, "handler_failed")]
    public async Task A_bad_event_is_refused_and_the_instance_stays(string name, string? payload, int status, string code)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        await socket.SendAsync($$"""{"type":"event","ref":9,"id":"{{board.Root.Id}}","event":"{{name}}","payload":{{payload ?? "null"}}}""");
        var error = await socket.ReadAsync();
        error.Refuses(status, code, 9);
        Assert.Equal(board.Root.Id, error["id"]);
        Assert.DoesNotContain("secret", error.Text);
        await socket.EventAsync(board.Root.Id!, "click");
        Assert.Equal("1", (await socket.ReadAsync()).Find("output"));
    }

    [Fact]
    public async Task Validation_messages_come_with_their_status()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        var reference = await socket.EventAsync(board.Root.Id!, "refuse", new { text = "x" });
        var update = await socket.ReadAsync();
        update.Is("update", reference, board.Root.Id);
        Assert.Equal(("422", "Too short."), (update["status"], update.Find(".error")));
        Assert.Equal("""{"text":["Too short."]}""", update["errors"]);
        await socket.EventAsync(board.Root.Id!, "click");
        Assert.Null((await socket.ReadAsync())["errors"]);
    }

    [Fact]
    public async Task A_forms_fields_are_read_as_over_http()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        await socket.SendAsync($$"""{"type":"event","ref":2,"id":"{{board.Root.Id}}","event":"write","payload":{"fact":"no"},"form":"event=click&fact=b+%26+c&state=x"}""");
        Assert.Equal("b & c", (await socket.ReadAsync()).Find(".fact"));
    }

    [Fact]
    public async Task Events_of_one_component_wait_for_each_other_and_others_do_not_wait()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (slow, quick) = (await browser.PostAsync("board"), await browser.PostAsync("board"));
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", slow);
        await socket.ReadAsync();
        await socket.JoinAsync("board", quick);
        await socket.ReadAsync();

        var first = await socket.EventAsync(slow.Root.Id!, "wait");
        var second = await socket.EventAsync(slow.Root.Id!, "click");
        var other = await socket.EventAsync(quick.Root.Id!, "click");
        (await socket.ReadAsync()).Is("update", other, quick.Root.Id);
        app.Calls.Gate.Release();
        List<(string?, string)> updates = [];
        while (updates.Count < 2)
        {
            var update = await socket.ReadAsync();
            updates.Add((update["ref"], update.Find("output")));
        }

        Assert.Equal([first.ToString(), second.ToString()], updates.Select(update => update.Item1));
        Assert.Equal("2", updates[1].Item2);
    }

    [Fact]
    public async Task The_same_event_id_over_http_and_socket_runs_once()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse("anna");
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser, "anna");
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        await socket.EventAsync(board.Root.Id!, "seldom", eventId: "once");
        var update = await socket.ReadAsync();
        var again = await browser.PostAsync("board", ("event", "seldom"), ("event_id", "once"), ("state", board.State));
        Assert.Equal(update["html"], again.Body);
        Assert.Equal(1, app.Calls["seldom"]);
    }

    [Fact]
    public async Task A_connection_holds_only_so_many_components()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxComponentsPerConnection = 1));
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        var (first, second) = (await browser.PostAsync("board"), await browser.PostAsync("board"));
        await socket.JoinAsync("board", first);
        (await socket.ReadAsync()).Is("joined", 1, first.Root.Id);
        await socket.JoinAsync("board", second);
        (await socket.ReadAsync()).Refuses(429, "rate_limited", 2);
        await socket.LeaveAsync(first.Root.Id!);
        await socket.JoinAsync("board", second);
        (await socket.ReadAsync()).Is("joined", 4, second.Root.Id);
    }

    [Fact]
    public async Task When_the_visitor_changes_the_socket_is_asked_to_come_again()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse("anna");
        using var other = app.Browse("berta");
        await using var socket = await TestSocket.OpenAsync(app, browser, "anna");
        await using var unaffected = await TestSocket.OpenAsync(app, other, "berta");
        await socket.SendAsync("{}");
        await socket.ReadAsync();
        await unaffected.SendAsync("{}");
        await unaffected.ReadAsync();

        await app.Services.GetRequiredService<LiveConnections>().EndAsync(Visitor.IdOfUser("anna"), TestContext.Current.CancellationToken);
        Assert.Equal(1012, await socket.ReadCloseAsync());
        await unaffected.SendAsync("{}");
        (await unaffected.ReadAsync()).Refuses(400, "request_malformed", null);
    }

    [Fact]
    public async Task A_sign_in_that_ends_ends_the_socket()
    {
        await using var app = await TestApplication.StartAsync();
        var expires = app.Time.GetUtcNow().AddMinutes(20);
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser, $"anna; ; {expires:O}");
        await socket.SendAsync("{}");
        await socket.ReadAsync();
        app.Time.Advance(TimeSpan.FromMinutes(19));
        await socket.SendAsync("{}");
        await socket.ReadAsync();
        app.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1012, await socket.ReadCloseAsync());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_is_set_changes_nothing_of_when_the_socket_of_a_sign_in_ends(int hours)
    {
        await using var app = await TestApplication.StartAsync();
        var expires = app.Time.GetUtcNow().AddMinutes(20);
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser, $"anna; ; {expires:O}");
        await socket.SendAsync("{}");
        await socket.ReadAsync();
        app.Time.Step(TimeSpan.FromHours(hours));
        app.Time.Advance(TimeSpan.FromMinutes(19));
        await socket.SendAsync("{}");
        await socket.ReadAsync();
        app.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1012, await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task Disconnecting_removes_every_subscription()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        await socket.CloseAsync();
        await socket.DisposeAsync();
        var before = app.Calls["refresh"];

        // A second connection that joins and is told afterwards shows that the broadcast has been everywhere.
        await using var second = await TestSocket.OpenAsync(app, browser);
        var other = await browser.PostAsync("board");
        await second.JoinAsync("board", other);
        await second.ReadAsync();
        app.Calls.Fact = "new";
        await app.Services.GetRequiredService<IBroadcaster>().SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        Assert.Equal("new", (await second.ReadAsync()).Find(".fact"));
        Assert.Equal(before + 2, app.Calls["refresh"]);
    }

    [Fact]
    public async Task A_plain_request_to_the_socket_is_told_what_is_expected()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.GetAsync("/ws/components")).Refuses(400, "request_malformed");
    }
}
