using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class SlowReaderTests
{
    [Fact]
    public async Task A_browser_that_does_not_read_holds_only_the_newest_and_gets_it_when_it_reads_again()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();

        // Far more than the network's buffers take; what does not fit must not pile up.
        var broadcaster = app.Services.GetRequiredService<IBroadcaster>();
        for (var i = 0; i < 200; i++)
        {
            app.Calls.Fact = $"{i} {new string('x', 200_000)}";
            var before = app.Calls["refresh"];
            await broadcaster.SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
            SpinWait.SpinUntil(() => app.Calls["refresh"] > before, TimeSpan.FromSeconds(10));
        }

        app.Calls.Fact = "the last";
        await broadcaster.SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        var frames = 0;
        for (var shown = ""; shown != "the last"; frames++)
        {
            shown = (await socket.ReadAsync()).Find(".fact");
        }

        Assert.True(frames < 190, $"{frames} of 201 pushes were kept for a browser that did not read.");
    }

    [Fact]
    public async Task Operations_fit_what_a_slow_browser_was_really_sent()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board, delta: true);
        await socket.ReadAsync();

        var broadcaster = app.Services.GetRequiredService<IBroadcaster>();
        for (var i = 0; i < 500; i++)
        {
            app.Calls.Fact = $"{i} {new string('x', 60_000)}";
            var before = app.Calls["refresh"];
            await broadcaster.SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
            SpinWait.SpinUntil(() => app.Calls["refresh"] > before, TimeSpan.FromSeconds(10));
        }

        app.Calls.Fact = "the last";
        await broadcaster.SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        var page = new DeltaPage();
        do
        {
            page.Take(await socket.ReadAsync());
        }
        while (page.Find(".fact") != "the last");

        Assert.Equal(1, page.Wholes);
        Assert.InRange(page.Deltas, 1, 490);
    }

    [Fact]
    public async Task A_browser_that_never_reads_is_let_go()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.AddComponentFramework().ConfigureWeb(web => web.SocketTimeout = TimeSpan.FromMilliseconds(300)));
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        var broadcaster = app.Services.GetRequiredService<IBroadcaster>();

        // Nobody refreshes any more once the connection is gone.
        for (var i = 0; i < 2000; i++)
        {
            app.Calls.Fact = $"{i} {new string('x', 200_000)}";
            var before = app.Calls["refresh"];
            await broadcaster.SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
            if (!SpinWait.SpinUntil(() => app.Calls["refresh"] > before, TimeSpan.FromSeconds(1)))
            {
                break;
            }
        }

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
            {
                await socket.ReadAsync();
            }
        });
        Assert.NotEqual(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task A_push_is_rendered_in_the_language_of_its_reader_and_not_of_its_sender()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UseRequestLocalization(options => options.AddSupportedCultures("en-US", "de-DE").AddSupportedUICultures("en-US", "de-DE"));
            app.MapComponents();
        });
        using var german = app.Browse();
        using var american = app.Browse();
        var board = await german.PostAsync("price", TestBrowser.Form(), ("Accept-Language", "de-DE"));
        Assert.Equal("1,5", board.Text("b"));
        await using var socket = await TestSocket.OpenAsync(app, german, null, ("Accept-Language", "de-DE"));
        await socket.JoinAsync("price", board);
        await socket.ReadAsync();
        var raised = await american.PostAsync("price", TestBrowser.Form(("event", "raise")), ("Accept-Language", "en-US"));
        Assert.Equal("2.5", raised.Text("b"));
        Assert.Equal("2,5", (await socket.ReadAsync()).Find("b"));
    }
}
