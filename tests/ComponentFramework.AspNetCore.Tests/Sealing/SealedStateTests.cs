using System.Security.Cryptography;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Sealing;

public sealed class SealedStateTests
{
    [Fact]
    public async Task A_seal_that_was_changed_or_made_up_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var state = (await browser.PostAsync("counter")).State;
        string[] bad =
        [
            state[..(state.Length / 2)] + (state[state.Length / 2] == 'A' ? 'B' : 'A') + state[(state.Length / 2 + 1)..],
            state[..^4],
            state[..10],
            state + "AAAA",
            "A" + state,
            Convert.ToHexString(RandomNumberGenerator.GetBytes(300)),
            """{"value":1}""",
            " ",
            "é",
        ];
        foreach (var forged in bad)
        {
            (await browser.PostAsync("counter", ("event", "add"), ("state", forged))).Refuses(400, "state_invalid");
        }

        Assert.Equal(0, app.Calls["add"]);
    }

    [Fact]
    public async Task A_seal_of_another_component_or_another_application_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        await using var other = await TestApplication.StartAsync();
        using var browser = app.Browse();
        using var elsewhere = other.Browse();
        (await browser.PostAsync("counter", ("state", (await browser.PostAsync("board")).State))).Refuses(400, "state_invalid");
        (await browser.PostAsync("counter", ("state", (await elsewhere.PostAsync("counter")).State))).Refuses(400, "state_invalid");
    }

    [Fact]
    public async Task A_seal_of_another_visitor_is_refused_and_can_be_mounted_afresh()
    {
        await using var app = await TestApplication.StartAsync();
        using var anna = app.Browse();
        using var berta = app.Browse();
        var mine = await anna.PostAsync("mine");
        await berta.PostAsync("mine");

        var refused = await berta.PostAsync("mine", ("event", "click"), ("state", mine.State));
        refused.Refuses(409, "state_expired");
        var fresh = await berta.PostAsync("mine", ("state", refused.Json.GetProperty("mount").GetString()));
        Assert.Equal(200, fresh.Status);
        Assert.NotEqual(mine.Text(".owner"), fresh.Text(".owner"));

        await using var socket = await TestSocket.OpenAsync(app, berta);
        await socket.JoinAsync("mine", mine);
        var error = await socket.ReadAsync();
        error.Refuses(409, "state_expired", 1);
        Assert.NotNull(error["mount"]);
    }

    [Fact]
    public async Task A_seal_that_is_too_old_is_refused_and_can_be_mounted_afresh()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapComponent<CardComponent>("/cards/{productId:int}");
        });
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/cards/7");
        app.Time.Advance(TimeSpan.FromHours(25));
        var refused = await browser.PostAsync("card", ("event", "select_size"), ("size", "M"), ("state", shown.State));
        refused.Refuses(409, "state_expired");
        var fresh = await browser.PostAsync("card", ("state", refused.Json.GetProperty("mount").GetString()));
        Assert.Equal("Product 7", fresh.Text("h1"));
    }

    [Fact]
    public async Task A_user_who_signed_in_since_gets_a_fresh_start_and_no_foreign_state()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var mine = await browser.PostAsync("mine");
        var refused = await browser.PostAsync("mine", TestBrowser.Form(("state", mine.State)), ("User", "anna"));
        refused.Refuses(409, "state_expired");
        var fresh = await browser.PostAsync("mine", TestBrowser.Form(("state", refused.Json.GetProperty("mount").GetString())), ("User", "anna"));
        Assert.Equal("u-anna", fresh.Text(".owner"));
    }
}
