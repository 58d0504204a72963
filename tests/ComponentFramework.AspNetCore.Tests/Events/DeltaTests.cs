using System.Text;
using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Html;

namespace ComponentFramework.AspNetCore.Tests.Events;

/// <summary>Operations over HTTP, for clients that ask for them.</summary>
public sealed class DeltaTests
{
    private const string Delta = "application/vnd.component-delta+json";

    [Fact]
    public async Task A_client_that_says_what_it_shows_is_sent_what_has_changed_since()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await SendAsync(browser, null, null);
        Assert.Equal((200, "text/html; charset=utf-8"), (shown.Status, shown["content-type"]));
        Assert.Equal(HtmlCheck.Of(shown.Bytes), shown["component-check"]);

        var changed = await SendAsync(browser, shown.State, shown["component-check"], ("event", "add"), ("by", "7"));
        Assert.Equal((200, Delta), (changed.Status, changed["content-type"]));
        Assert.Equal(["delta", "base", "check", "state", "rev", "component_id"], changed.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(shown["component-check"], changed.Json.GetProperty("base").GetString());
        Assert.Equal(changed["component-check"], changed.Json.GetProperty("check").GetString());
        Assert.Equal(2, changed.Json.GetProperty("rev").GetInt32());
        Assert.Equal(shown.Root.Id, changed.Json.GetProperty("component_id").GetString());

        var whole = await browser.PostAsync("counter", ("state", shown.State), ("event", "add"), ("by", "7"));
        Assert.Equal(HtmlCheck.Of(whole.Bytes), changed["component-check"]);
        Dom.AssertTurnsInto(shown.Bytes, whole.Bytes, changed.Json.GetProperty("delta").GetRawText());

        // The state that came with the operations leads on.
        var next = await SendAsync(browser, changed.Json.GetProperty("state").GetString(), changed["component-check"], ("event", "add"));
        Assert.Equal(Delta, next["content-type"]);
        Assert.Contains("\"8\"", next.Body);
    }

    [Theory]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("a value that is much longer than any check value is")]
    [InlineData("<script>--")]
    [InlineData(null)]
    public async Task A_client_that_shows_something_else_is_sent_html_as_always(string? check)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter");
        var answer = await SendAsync(browser, shown.State, check, ("event", "add"));
        Assert.Equal((200, "text/html; charset=utf-8", "1"), (answer.Status, answer["content-type"], answer.Text("output")));
        Assert.Equal(HtmlCheck.Of(answer.Bytes), answer["component-check"]);
        Assert.Equal(1, app.Calls["add"]);
    }

    [Fact]
    public async Task Two_check_values_are_none()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await SendAsync(browser, null, null);
        var check = shown["component-check"]!;
        var answer = await browser.PostAsync("counter", TestBrowser.Form(("state", shown.State), ("event", "add")), ("Accept", Delta), ("Component-Check", check), ("Component-Check", check));
        Assert.Equal("text/html; charset=utf-8", answer["content-type"]);
    }

    [Theory]
    [InlineData(null, "text/html; charset=utf-8", false)]
    [InlineData("text/html", "text/html; charset=utf-8", false)]
    [InlineData("*/*", "text/html; charset=utf-8", false)]
    [InlineData("application/json", "application/json", false)]
    [InlineData(Delta + ";q=0", "text/html; charset=utf-8", false)]
    [InlineData("text/html, " + Delta + ";q=0.5", "text/html; charset=utf-8", false)]
    [InlineData("application/json, " + Delta + ";q=0.5", "application/json", false)]
    [InlineData("Application/Vnd.Component-Delta+JSON", Delta, true)]
    [InlineData(Delta + ", text/html;q=0.9, */*;q=0.1", Delta, true)]
    [InlineData(Delta + ", application/json", Delta, true)]
    public async Task Only_a_client_that_asks_for_operations_gets_them(string? accept, string type, bool hasCheck)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await SendAsync(browser, null, null);
        (string, string)[] headers = accept is null ? [] : [("Accept", accept)];
        var answer = await browser.PostAsync("counter", TestBrowser.Form(("state", shown.State), ("event", "add")), [.. headers, ("Component-Check", shown["component-check"]!)]);
        Assert.Equal((200, type), (answer.Status, answer["content-type"]));
        Assert.Equal(hasCheck, answer["component-check"] is not null);
        Assert.Equal(hasCheck ? "Accept, HX-Request, Component-Check" : "Accept, HX-Request", answer["vary"]);
    }

    [Fact]
    public async Task A_refusal_and_a_form_with_mistakes_are_as_always()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await SendAsync(browser, null, null);
        var check = shown["component-check"];
        (await SendAsync(browser, shown.State, check, ("event", "conflict"))).Refuses(409, "conflict");
        (await SendAsync(browser, shown.State, check, ("event", "fail"))).Refuses(500, "handler_failed");
        (await SendAsync(browser, shown.State, check, ("event", "dance"))).Refuses(404, "event_unknown");
        (await SendAsync(browser, "nonsense", check, ("event", "add"))).Refuses(400, "state_invalid");

        var mistaken = await SendAsync(browser, shown.State, check, ("event", "name"), ("name", ""));
        Assert.Equal((422, "text/html; charset=utf-8"), (mistaken.Status, mistaken["content-type"]));
        Assert.Equal(HtmlCheck.Of(mistaken.Bytes), mistaken["component-check"]);

        // The messages are sealed with the state, so the server can draw the form with its mistakes again.
        var other = await SendAsync(browser, mistaken.State, mistaken["component-check"], ("event", "add"));
        Assert.Equal((Delta, mistaken["component-check"]), (other["content-type"], other.Json.GetProperty("base").GetString()));
    }

    [Fact]
    public async Task An_event_that_comes_again_is_answered_by_what_its_client_shows_now()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await SendAsync(browser, null, null);
        var check = shown["component-check"];
        (string, string?)[] once = [("event", "add"), ("event_id", "once")];
        var first = await SendAsync(browser, shown.State, check, once);
        var again = await SendAsync(browser, shown.State, check, once);
        Assert.Equal(Delta, first["content-type"]);
        Assert.Equal(first.Body, again.Body);

        var other = await SendAsync(browser, shown.State, "AAAAAAAAAAA", once);
        Assert.Equal(("text/html; charset=utf-8", first["component-check"]), (other["content-type"], other["component-check"]));
        var plain = await browser.PostAsync("counter", [("state", shown.State), .. once]);
        Assert.Equal(("text/html; charset=utf-8", (string?)null), (plain["content-type"], plain["component-check"]));
        Assert.Equal(1, app.Calls["add"]);
    }

    [Fact]
    public async Task A_component_at_an_address_of_its_own_says_its_check_value_too()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapComponent<Components.CardComponent>("/card/{productId}");
        });
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/card/7", ("Accept", Delta));
        Assert.Equal(HtmlCheck.Of(Encoding.UTF8.GetBytes(shown.Body)), shown["component-check"]);
        var small = await browser.PostAsync("card", TestBrowser.Form(("state", shown.State), ("event", "select_size"), ("size", "M")), ("Accept", Delta), ("Component-Check", shown["component-check"]!));
        Assert.Equal(Delta, small["content-type"]);
        Assert.True(small.Bytes.Length < shown.Bytes.Length, $"{small.Bytes.Length} bytes instead of {shown.Bytes.Length}");
    }

    private static Task<TestAnswer> SendAsync(TestBrowser browser, string? state, string? check, params (string Name, string? Value)[] fields)
    {
        (string, string)[] headers = check is null ? [("Accept", Delta)] : [("Accept", Delta), ("Component-Check", check)];
        return browser.PostAsync("counter", TestBrowser.Form([("state", state), .. fields]), headers);
    }
}
