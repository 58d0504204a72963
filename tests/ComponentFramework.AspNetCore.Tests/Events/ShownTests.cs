using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

/// <summary>A client that does not know what it was sent asks for it.</summary>
public sealed class ShownTests
{
    private static readonly (string, string)[] Asking = [("Component-Shown", "1"), ("Accept", "text/html")];

    [Fact]
    public async Task Over_http_the_html_of_the_state_that_the_event_came_with_stands_behind_the_new_one()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter");
        var answer = await SendAsync(browser, shown.State, "add");
        Assert.Equal("1", answer.Text("output"));
        Assert.Equal("0", Shown(answer.Body));
        Assert.Equal(shown.Root.GetAttribute("data-rev"), Shown(answer.Body, root => root.GetAttribute("data-rev")));

        // What came before comes again with the answer to the same event.
        var again = await browser.PostAsync("counter", TestBrowser.Form(("event", "add"), ("state", shown.State), ("event_id", "twice")), Asking);
        Assert.Equal(again.Body, (await browser.PostAsync("counter", TestBrowser.Form(("event", "add"), ("state", shown.State), ("event_id", "twice")), Asking)).Body);
        Assert.Equal("0", Shown(again.Body));
        Assert.Null(Shown((await browser.PostAsync("counter", ("event", "add"), ("state", shown.State))).Body));
        Assert.Null(Shown((await browser.PostAsync("counter", TestBrowser.Form(), Asking)).Body));
    }

    [Fact]
    public async Task What_cannot_be_told_any_more_is_not_told()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("restless");
        var answer = await browser.PostAsync("restless", TestBrowser.Form(("event", "go"), ("state", shown.State)), Asking);
        Assert.Equal("1", answer.Text("output"));
        Assert.Null(Shown(answer.Body));

        // The answer itself has told everything.
        var counter = await browser.PostAsync("counter");
        var first = await SendAsync(browser, counter.State, "add");
        Assert.Null(Shown((await SendAsync(browser, first.State, "add")).Body));
    }

    [Fact]
    public async Task Over_a_socket_the_first_update_tells_what_the_page_joined_with()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        var id = board.Root.Id!;
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board, delta: true, wantsShown: true);
        Assert.Equal("joined", (await socket.ReadAsync())["type"]);

        await socket.EventAsync(id, "fail");
        Assert.Equal("error", (await socket.ReadAsync())["type"]);
        app.Calls.Fact = "pushed";
        await app.Services.GetRequiredService<IBroadcaster>().SendAsync("board-news", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        var push = await socket.ReadAsync();
        Assert.Equal("first", Shown(push["html"]!, ".fact"));

        await socket.EventAsync(id, "click");
        Assert.NotNull((await socket.ReadAsync())["delta"]);
        await socket.ResyncAsync(id);
        Assert.Null(Shown((await socket.ReadAsync())["html"]!));
    }

    private static Task<TestAnswer> SendAsync(TestBrowser browser, string state, string name) =>
        browser.PostAsync("counter", TestBrowser.Form(("event", name), ("state", state)), Asking);

    private static string? Shown(string html, string selector = "output") => Shown(html, root => root.QuerySelector(selector)!.TextContent);

    private static string? Shown(string html, Func<IElement, string?> read) =>
        new HtmlParser().ParseDocument($"<body>{html}").QuerySelector("template[data-shown]") is IHtmlTemplateElement { Content.FirstElementChild: { } root } ? read(root) : null;
}
