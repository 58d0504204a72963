using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Rates;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Above_the_rate_an_event_is_429_and_its_handler_has_not_run()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(200, (await browser.PostAsync("counter", ("event", "seldom"))).Status);
        }

        app.Time.Advance(TimeSpan.FromSeconds(0.5));
        var refused = await browser.PostAsync("counter", ("event", "seldom"));
        refused.Refuses(429, "rate_limited");
        Assert.Equal("60", refused["retry-after"]);
        Assert.Equal(2, app.Calls["seldom"]);

        app.Time.Advance(TimeSpan.FromSeconds(58.9));
        Assert.Equal("1", (await browser.PostAsync("counter", ("event", "seldom")))["retry-after"]);
        app.Time.Advance(TimeSpan.FromSeconds(0.6));
        Assert.Equal(200, (await browser.PostAsync("counter", ("event", "seldom"))).Status);
    }

    [Fact]
    public async Task Two_visitors_have_two_budgets_and_one_visitor_has_one_over_http_and_socket()
    {
        await using var app = await TestApplication.StartAsync();
        using var anna = app.Browse("anna");
        using var berta = app.Browse("berta");
        var shown = await anna.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, anna, "anna");
        await socket.JoinAsync("board", shown);
        await socket.ReadAsync();

        Assert.Equal(200, (await anna.PostAsync("board", ("event", "seldom"))).Status);
        await socket.EventAsync(shown.Root.Id!, "seldom");
        (await socket.ReadAsync()).Is("update", 2, shown.Root.Id);
        var refused = await socket.EventAsync(shown.Root.Id!, "seldom");
        var error = await socket.ReadAsync();
        error.Refuses(429, "rate_limited", refused);
        Assert.Equal("60", error["retry_after"]);
        (await anna.PostAsync("board", ("event", "seldom"))).Refuses(429, "rate_limited");
        Assert.Equal(200, (await berta.PostAsync("board", ("event", "seldom"))).Status);
        Assert.Equal(3, app.Calls["seldom"]);
    }

    [Fact]
    public async Task An_endpoint_can_have_a_rate_of_its_own()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapComponent<CounterComponent>("/counter").RequireComponentRateLimit("2/minute");
        });
        using var browser = app.Browse();
        Assert.Equal(200, (await browser.GetAsync("/counter")).Status);
        Assert.Equal(200, (await browser.GetAsync("/counter")).Status);
        var refused = await browser.GetAsync("/counter");
        refused.Refuses(429, "rate_limited");
        Assert.Equal("60", refused["retry-after"]);
        Assert.Equal(200, (await browser.PostAsync("counter")).Status);
    }

    [Fact]
    public async Task A_rate_on_all_components_counts_http_and_socket_together()
    {
        await using var app = await TestApplication.StartAsync(map: app => app.MapComponents().RequireComponentRateLimit("3/minute"));
        using var browser = app.Browse("anna");
        var shown = await browser.PostAsync("board");
        await browser.PostAsync("counter");
        await using var socket = await TestSocket.OpenAsync(app, browser, "anna");
        await socket.JoinAsync("board", shown);
        (await socket.ReadAsync()).Is("joined", 1, shown.Root.Id);
        await socket.EventAsync(shown.Root.Id!, "click");
        (await socket.ReadAsync()).Is("update", 2, shown.Root.Id);
        await socket.EventAsync(shown.Root.Id!, "click");
        (await socket.ReadAsync()).Refuses(429, "rate_limited", 3);
        (await browser.PostAsync("counter")).Refuses(429, "rate_limited");
    }

    [Theory]
    [InlineData("30")]
    [InlineData("x/minute")]
    [InlineData("0/minute")]
    [InlineData("5/fortnight")]
    public void A_rate_that_cannot_be_read_stops_the_start(string rate)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => TestApplication.Build(map: app => app.MapComponents().RequireComponentRateLimit(rate)));
        Assert.Contains($"'{rate}'", failure.Message);
    }

    [Fact]
    public async Task A_component_rate_on_another_endpoint_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapGet("/other", () => "other").RequireComponentRateLimit("3/minute");
        }));
        Assert.Contains("/other", failure.Message);
        Assert.Contains("RequireRateLimiting", failure.Message);
    }
}
