using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

/// <summary>What a handler asks of the page, over every road that an answer takes.</summary>
public sealed class PageActionTests
{
    private const string Delta = "application/vnd.component-delta+json";
    private const string Address = "/somewhere%20else?q=%C3%A4#%C3%A9";

    [Fact]
    public async Task Html_carries_it_in_headers()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("guide");
        Assert.Equal((null, null, null), (shown["hx-redirect"], shown["component-focus"], shown["component-reset"]));

        var answer = await browser.PostAsync("guide", ("state", shown.State), ("event", "everything"));
        Assert.Equal((200, "1"), (answer.Status, answer.Text("output")));
        Assert.Equal((Address, "gr%C3%B6%C3%9Fe%5B0%5D.name", "true"), (answer["hx-redirect"], answer["component-focus"], answer["component-reset"]));

        var next = await browser.PostAsync("guide", ("state", answer.State), ("event", "focus_root"));
        Assert.Equal((null, "", null), (next["hx-redirect"], next["component-focus"], next["component-reset"]));
    }

    [Fact]
    public async Task Json_and_operations_carry_it_as_members()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("guide", TestBrowser.Form(), ("Accept", Delta));
        var json = await browser.PostAsync("guide", TestBrowser.Form(("state", shown.State), ("event", "everything")), ("Accept", "application/json"));
        Assert.Equal(["html", "state", "component_id", "navigate", "focus", "reset"], json.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((Address, "größe[0].name", true), (json.Json.GetProperty("navigate").GetString(), json.Json.GetProperty("focus").GetString(), json.Json.GetProperty("reset").GetBoolean()));
        Assert.Null(json["hx-redirect"]);

        var delta = await browser.PostAsync("guide", TestBrowser.Form(("state", shown.State), ("event", "everything")), ("Accept", Delta), ("Component-Check", shown["component-check"]!));
        Assert.Equal(Delta, delta["content-type"]);
        Assert.Equal(["delta", "base", "check", "state", "rev", "component_id", "navigate", "focus", "reset"], delta.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_form_with_mistakes_carries_it_too()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var html = await browser.PostAsync("guide", ("event", "focus_wrong"));
        Assert.Equal((422, "name"), (html.Status, html["component-focus"]));
        var json = await browser.PostAsync("guide", TestBrowser.Form(("event", "focus_wrong")), ("Accept", "application/json"));
        Assert.Equal((422, "name"), (json.Status, json.Json.GetProperty("focus").GetString()));
    }

    [Fact]
    public async Task A_repeated_event_asks_again_and_one_that_throws_asks_for_nothing()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("guide");
        for (var time = 0; time < 2; time++)
        {
            var answer = await browser.PostAsync("guide", ("state", shown.State), ("event", "everything"), ("event_id", "once"));
            Assert.Equal((Address, "true"), (answer["hx-redirect"], answer["component-reset"]));
        }

        Assert.Equal(1, app.Calls["everything"]);
        var failed = await browser.PostAsync("guide", ("state", shown.State), ("event", "go_and_fail"));
        failed.Refuses(409, "conflict");
        Assert.Null(failed["hx-redirect"]);
    }

    [Fact]
    public async Task Frames_carry_it_as_members_and_only_those_of_the_one_who_asked()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var (one, other) = (await browser.PostAsync("guide"), await browser.PostAsync("guide"));
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await using var others = await TestSocket.OpenAsync(app, browser);
        foreach (var (open, shown) in new[] { (socket, one), (others, other) })
        {
            await open.JoinAsync("guide", shown, delta: true);
            Assert.Equal(["type", "ref", "id"], (await open.ReadAsync()).Names);
        }

        for (var time = 0; time < 2; time++)
        {
            var sent = await socket.EventAsync(one.Root.Id!, "everything", eventId: $"event {time}");
            var reply = await socket.ReadAsync();
            reply.Is("update", sent, one.Root.Id);
            Assert.Equal((Address, "größe[0].name", "True"), (reply["navigate"], reply["focus"], reply["reset"]));
            Assert.True(reply[time == 0 ? "html" : "delta"] is not null, reply.Text);

            // Both are in the group; the broadcast's handler would lead them elsewhere.
            await app.Services.GetRequiredService<IBroadcaster>().SendAsync("guides", "lead", TestContext.Current.CancellationToken);
            foreach (var open in new[] { socket, others })
            {
                var push = await open.ReadAsync();
                Assert.Equal((null, null, null, null), (push["ref"], push["navigate"], push["focus"], push["reset"]));
            }
        }

        await socket.EventAsync(one.Root.Id!, "everything", eventId: "event 1");
        Assert.Equal(Address, (await socket.ReadAsync())["navigate"]);
    }

    [Fact]
    public async Task An_answer_without_a_change_says_it_and_a_refresh_that_the_visitor_asked_for()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("guide");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("guide", shown);
        await socket.ReadAsync();
        await socket.EventAsync(shown.Root.Id!, "go", new { url = "/boards/7" });
        Assert.Equal("/boards/7", (await socket.ReadAsync())["navigate"]);
        await socket.EventAsync(shown.Root.Id!, "refresh");
        Assert.Equal("/refreshed", (await socket.ReadAsync())["navigate"]);
    }

    [Fact]
    public async Task The_address_stands_below_the_path_base()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UsePathBase("/the shop");
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapComponents();
        });
        using var browser = app.Browse();
        var answer = await browser.SendAsync(HttpMethod.Post, "/the%20shop/components/guide", TestBrowser.Form(("event", "go"), ("url", "/boards/7")));
        Assert.Equal("/the%20shop/boards/7", answer["hx-redirect"]);
    }

    [Theory]
    [InlineData("//example.com")]
    [InlineData("https://example.com")]
    [InlineData("boards/7")]
    [InlineData("/a\r\nSet-Cookie: a=b")]
    public async Task Another_site_is_the_authors_mistake(string url)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("guide", ("event", "go"), ("url", url));
        answer.Refuses(500, "handler_failed");
        Assert.Null(answer["hx-redirect"]);
        Assert.Contains(app.Log.Entries, entry => entry.Failure is ArgumentException failure && failure.Message.StartsWith($"GuideComponent navigates to '{url}', which is no address of this application. Expected"));
    }

    [Fact]
    public async Task A_mount_that_asks_the_page_for_something_says_what_to_do()
    {
        await using var app = await TestApplication.StartAsync(map: app => app.MapComponent<GuideComponent>("/guide/{astray}"));
        using var browser = app.Browse();
        (await browser.GetAsync("/guide/true")).Refuses(500, "handler_failed");
        Assert.Contains(app.Log.Entries, entry => entry.Failure is { } failure && failure.Message.Contains("MountAsync of GuideComponent called Navigate, Focus or ResetForm"));
    }

    [Fact]
    public async Task A_reply_keeps_it_when_newer_html_takes_its_place()
    {
        var queue = new ComponentFramework.AspNetCore.Live.SendQueue();
        queue.Reply(7, "a", new() { Page = new(Navigate: "/a") });
        queue.Reply(8, "a", new());
        queue.Push("a", new());
        var update = Assert.IsType<ComponentFramework.AspNetCore.Live.QueuedFrame.Update>(await queue.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Equal([new(7, 200, Page: new(Navigate: "/a")), new(8, 200)], update.Replies);
    }
}
