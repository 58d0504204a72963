using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Rates;

public sealed class MountRateTests
{
    [Fact]
    public async Task Mounts_joins_resyncs_and_handshakes_of_a_visitor_have_one_rate()
    {
        await using var app = await StartAsync(6);
        using var browser = app.Browse("anna");
        var board = await browser.PostAsync("board");
        Assert.Equal(200, (await browser.GetAsync("/counter")).Status);
        Assert.Equal(200, (await browser.PostAsync("counter", ("event", "add"))).Status);
        await using var socket = await TestSocket.OpenAsync(app, browser, "anna");
        await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", 1, board.Root.Id);
        await socket.ResyncAsync(board.Root.Id!);
        (await socket.ReadAsync()).Is("update", 2, board.Root.Id);

        var refused = await browser.PostAsync("board");
        refused.Refuses(429, "rate_limited");
        Assert.Equal("10", refused["retry-after"]);
        (await browser.GetAsync("/counter")).Refuses(429, "rate_limited");
        (await browser.PostAsync("counter", ("event", "add"))).Refuses(429, "rate_limited");
        (await browser.GetAsync("/ws/components", ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="))).Refuses(429, "rate_limited");
        await socket.ResyncAsync(board.Root.Id!);
        (await socket.ReadAsync()).Refuses(429, "rate_limited", 3);
        await socket.JoinAsync("board", board);
        var join = await socket.ReadAsync();
        join.Refuses(429, "rate_limited", 4);
        Assert.Equal("10", join["retry_after"]);

        // Events on what is there cost nothing of it, and neither do other visitors.
        Assert.Equal(200, (await browser.PostAsync("board", ("event", "click"), ("state", board.State))).Status);
        using var other = app.Browse("berta");
        Assert.Equal(200, (await other.PostAsync("board")).Status);
        app.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await browser.PostAsync("board")).Status);
    }

    [Fact]
    public async Task Mounts_of_visitors_without_a_cookie_are_counted_by_address_and_give_them_none()
    {
        await using var app = await StartAsync(2);
        for (var i = 0; i < 8; i++)
        {
            using var browser = app.Browse();
            var shown = await browser.PostAsync("counter");
            Assert.Equal((200, null), (shown.Status, shown["set-cookie"]));
        }

        using var ninth = app.Browse();
        (await ninth.PostAsync("counter")).Refuses(429, "rate_limited");
    }

    [Fact]
    public async Task Of_200_mounts_at_once_as_many_pass_as_the_rate_says()
    {
        await using var app = await StartAsync(20);
        using var browser = app.Browse("anna");
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => browser.PostAsync("counter"))));
        Assert.Equal(20, answers.Count(answer => answer.Status == 200));
        Assert.Equal(20, app.Calls["mount"]);
    }

    [Fact]
    public async Task What_a_page_places_costs_nothing()
    {
        await using var app = await TestApplication.StartAsync(
            builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxMountsPerTenSeconds = 1),
            app => app.MapGet("/page", () => AspNetCore.Pages.Show(new TestPage("Title", [CounterComponent.Compose()]))).AllowAnonymous());
        using var browser = app.Browse();
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(200, (await browser.GetAsync("/page")).Status);
        }
    }

    private static Task<TestApplication> StartAsync(int mounts) => TestApplication.StartAsync(
        builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxMountsPerTenSeconds = mounts),
        app =>
        {
            app.MapComponents();
            app.MapComponent<CounterComponent>("/counter");
        });
}
