using System.Text.Json;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Live;

/// <summary>What a parent's answer does to a child that the same connection holds.</summary>
public sealed class PassedParametersTests
{
    [Fact]
    public async Task A_joined_child_takes_its_new_parameters_before_the_parents_answer_shows_them()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, pair, item) = await JoinedAsync(app, browser);
        await using var open = socket;

        var pick = await socket.EventAsync(pair, "pick", new { id = 2 });

        var child = await socket.ReadAsync();
        child.Is("update", null, item);
        Assert.Equal("2", child.Find("b"));
        var parent = await socket.ReadAsync();
        parent.Is("update", pick, pair);
        Assert.Equal("2", parent.Find("h2"));
        Assert.True(parent.Root.QuerySelector($"template#{item}[data-keep]")!.HasAttribute("data-parameters"));
        var buy = await socket.EventAsync(item, "buy");
        (await socket.ReadAsync()).Is("update", buy, item);
        Assert.Equal((0, 1), (app.Calls["bought 1"], app.Calls["bought 2"]));
    }

    [Fact]
    public async Task An_event_that_was_raised_before_is_refused_and_does_nothing()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (socket, pair, item) = await JoinedAsync(app, browser);
        await using var open = socket;
        await socket.EventAsync(pair, "pick", new { id = 2 });
        await socket.ReadAsync();
        await socket.ReadAsync();

        await socket.SendAsync(JsonSerializer.Serialize(new { type = "event", @ref = 50, id = item, @event = "buy", event_rev = 1 }));
        (await socket.ReadAsync()).Refuses(409, "conflict", 50);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "event", @ref = 51, id = item, @event = "buy", event_rev = 2 }));
        (await socket.ReadAsync()).Is("update", 51, item);

        Assert.Equal((0, 1), (app.Calls["bought 1"], app.Calls["bought 2"]));
    }

    [Fact]
    public async Task Over_http_the_page_brings_the_child_its_parameters()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var pair = await browser.PostAsync("pair");
        var item = pair.Root.QuerySelector("[data-component=item]")!;
        var picked = await browser.PostAsync("pair", ("event", "pick"), ("id", "2"), ("state", pair.State));
        var parameters = picked.Root.QuerySelector("template")!.GetAttribute("data-parameters");

        var passed = await browser.PostAsync("item", ("event", "refresh"), ("parameters", parameters), ("state", item.GetAttribute("data-state")));
        Assert.Equal((item.Id, "2"), (passed.Root.Id, passed.Text("b")));
        (await browser.PostAsync("item", ("event", "buy"), ("event_rev", "1"), ("state", passed.State))).Refuses(409, "conflict");
        Assert.Equal(200, (await browser.PostAsync("item", ("event", "buy"), ("event_rev", "2"), ("state", passed.State))).Status);

        Assert.Equal((0, 1), (app.Calls["bought 1"], app.Calls["bought 2"]));
        (await browser.PostAsync("pair", ("event", "refresh"), ("parameters", parameters), ("state", pair.State))).Refuses(400, "state_invalid");
    }

    [Theory, InlineData("x"), InlineData("-1"), InlineData("1.5"), InlineData("99999999999999999999")]
    public async Task A_revision_that_is_no_number_is_refused(string revision)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("item", ("event", "buy"), ("event_rev", revision))).Refuses(400, "request_malformed");
    }

    [Fact]
    public async Task An_event_may_be_for_a_newer_revision_than_the_state_that_comes_along()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var pair = await browser.PostAsync("pair");
        Assert.Equal(200, (await browser.PostAsync("pair", ("event", "pick"), ("id", "2"), ("event_rev", "7"), ("state", pair.State))).Status);
    }

    private static async Task<(TestSocket Socket, string Pair, string Item)> JoinedAsync(TestApplication app, TestBrowser browser)
    {
        var pair = await browser.PostAsync("pair");
        var item = pair.Root.QuerySelector("[data-component=item]")!;
        var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("pair", pair);
        (await socket.ReadAsync()).Is("joined", 1, pair.Root.Id);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "join", @ref = 2, id = item.Id, component = "item", state = item.GetAttribute("data-state") }));
        (await socket.ReadAsync()).Is("joined", 2, item.Id);
        return (socket, pair.Root.Id!, item.Id!);
    }
}
