using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Caching;

public sealed class CachingTests
{
    [Fact]
    public async Task Two_equal_mounts_run_once_and_differ_in_their_identity_alone()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var (first, second) = (await browser.GetAsync("/cached/1"), await browser.GetAsync("/cached/1"));
        Assert.Equal(1, app.Calls["cached"]);
        Assert.NotEqual(first.Root.Id, second.Root.Id);
        Assert.Equal(Anonymous(first), Anonymous(second));
        Assert.Equal("2: first", (await browser.GetAsync("/cached/2")).Text(".text"));
        Assert.Equal(2, app.Calls["cached"]);
    }

    [Fact]
    public async Task Events_neither_read_nor_write_what_is_kept_and_a_broadcast_evicts_it()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/cached/1");
        Assert.Equal("1", (await browser.PostAsync("cached", ("event", "touch"), ("state", shown.State))).Text("output"));
        Assert.Equal("0", (await browser.GetAsync("/cached/1")).Text("output"));
        Assert.Equal(1, app.Calls["cached"]);

        app.Calls.Fact = "second";
        await app.Services.GetRequiredService<IBroadcaster>().SendAsync("cached-1", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        Assert.Equal("1: second", (await browser.GetAsync("/cached/1")).Text(".text"));
    }

    [Fact]
    public async Task A_page_for_everybody_is_kept_by_output_caching_and_its_holes_are_filled_for_each_visitor()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse();
        using var berta = app.Browse();
        var first = await anna.GetAsync("/page");
        Assert.Null(first["set-cookie"]);
        Assert.Null(first["vary"]);
        var second = await berta.GetAsync("/page");
        Assert.Equal(first.Body, second.Body);
        Assert.NotNull(second["age"]);
        Assert.Equal(1, app.Calls["board page"]);

        var hole = second.Page.QuerySelector("[data-mount]")!;
        Assert.Equal("mine", hole.GetAttribute("data-component"));
        var (ofAnna, ofBerta) = (
            await anna.PostAsync("mine", ("state", hole.GetAttribute("data-state"))),
            await berta.PostAsync("mine", ("state", hole.GetAttribute("data-state"))));
        Assert.NotEqual(ofAnna.Text(".owner"), ofBerta.Text(".owner"));
        Assert.Equal(hole.Id, ofAnna.Root.Id);
    }

    [Fact]
    public async Task A_page_that_shows_something_of_the_visitors_own_is_not_kept()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse();
        using var berta = app.Browse();
        var first = await anna.GetAsync("/own");
        Assert.Contains("component-visitor=", first["set-cookie"]);
        Assert.Equal("private, no-store", first["cache-control"]);
        var second = await berta.GetAsync("/own");
        Assert.Null(second["age"]);
        Assert.NotEqual(first.Page.QuerySelector(".owner")!.TextContent, second.Page.QuerySelector(".owner")!.TextContent);
    }

    [Fact]
    public async Task A_component_on_a_cached_page_joins_and_shows_the_newest_facts()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        await browser.GetAsync("/page");
        app.Calls.Fact = "changed since";
        var page = await browser.GetAsync("/page");
        var board = page.Page.QuerySelector("[data-component=board]")!;
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.SendAsync($$"""{"type":"join","ref":1,"id":"{{board.Id}}","component":"board","state":"{{board.GetAttribute("data-state")}}"}""");
        (await socket.ReadAsync()).Is("joined", 1, board.Id);
        Assert.Equal("changed since", (await socket.ReadAsync()).Find(".fact"));
    }

    private static string Anonymous(TestAnswer answer) => answer.Body.Replace(answer.Root.Id!, "ID").Replace(answer.State, "STATE");

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(
        builder => builder.Services.AddOutputCache(),
        app =>
        {
            app.UseOutputCache();
            app.MapComponents();
            app.MapComponent<CachedComponent>("/cached/{number:int}");
            app.MapGet("/page", (Calls calls) =>
            {
                calls.Count("board page");
                return ComponentFramework.AspNetCore.Pages.Show(new TestPage("All", [BoardComponent.Compose(), MineComponent.Compose().AsHole()]));
            }).AllowAnonymous().CacheOutput();
            app.MapGet("/own", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("Own", [MineComponent.Compose()]))).AllowAnonymous().CacheOutput();
        });
}
