using System.Text.Json;
using System.Text.RegularExpressions;
using ComponentFramework.Browser.Tests.Running;
using ComponentFramework.Browser.Tests.Site;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Answers and pushes as small as the change, on a socket whose far side is written by the test.</summary>
public sealed partial class DeltaTests(Chromium chromium) : GuessTest(chromium)
{
    private readonly ScriptedSocket _server = new();
    private string _id = "";
    private string _html = "";

    [Fact]
    public async Task Operations_change_what_the_connection_sent_last()
    {
        var page = await JoinAsync();
        await page.Locator(".free").FillAsync("typing");
        await page.Locator(".free").EvaluateAsync("(field) => field.setSelectionRange(2, 4)");
        await page.EvaluateAsync("() => { window.updates = []; addEventListener('component:updated', (e) => window.updates.push(e.detail.request?.event ?? 'push')); window.output = document.querySelector('output'); }");

        await PushHtmlAsync(count: 4, rev: 2, check: "four");
        await page.Locator("output").IsAsync("4");
        await PushAsync("""[["t",[1,0],"#text","5"],["s",[2],"section",9,[],"<button class=\"new\" hx-post=\"/components/live-guess\" hx-vals='{\"event\":\"add\"}'>new</button>"]]""", "four", "five", 3);
        await page.Locator("output").IsAsync("5");

        Assert.Equal(["push", "push"], await page.EvaluateAsync<string[]>("() => window.updates"));
        Assert.Equal("true state-3 3 typing 2 4", await page.EvaluateAsync<string>(
            "() => { const root = document.querySelector('section'); const free = document.activeElement; return [window.output === root.querySelector('output'), root.dataset.state, root.dataset.rev, free.value, free.selectionStart, free.selectionEnd].join(' '); }"));
        await page.Locator(".new").ClickAsync();
        await _server.ReadAsync("event");
        Assert.False(_server.HasMore);
    }

    [Fact]
    public async Task An_answer_of_operations_goes_beneath_what_is_predicted_next()
    {
        var page = await JoinAsync();
        await PushHtmlAsync(count: 0, rev: 2, check: "zero");
        await page.Locator("[data-rev='2']").IsThereAsync();
        await WatchCountAsync(page);

        await page.Locator(".add").ClickQuicklyAsync(2);
        Assert.Equal("1", await page.Locator("output").TextContentAsync());
        await AnswerAsync(await _server.ReadAsync("event"), Counts(1), "zero", "one", 3);
        var second = await _server.ReadAsync("event");
        Assert.Equal("2", await page.Locator("output").TextContentAsync());
        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(1);
        await AnswerAsync(second, Counts(2), "one", "two", 4);

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal("2", await page.Locator("output").TextContentAsync());
        Assert.Equal("0 1 2", await PaintedAsync(page));
        Assert.False(_server.HasMore);
    }

    [Theory]
    [InlineData("other", """[["t",[1,0],"#text","1"]]""")]
    [InlineData("zero", """[["t",[1,0],"#text","1"],["t",[3,0],"#comment","x"]]""")]
    [InlineData("zero", """[["t",[1,0],"#text","1"],7]""")]
    public async Task Operations_that_do_not_fit_touch_nothing_and_the_whole_HTML_is_asked_for(string from, string delta)
    {
        var page = await JoinAsync();
        await PushHtmlAsync(count: 0, rev: 2, check: "zero");
        await page.Locator("[data-rev='2']").IsThereAsync();
        await WatchCountAsync(page);

        await PushAsync(delta, from, "one", 3);
        var resync = await _server.ReadAsync("resync");
        Assert.Equal(_id, resync.GetProperty("id").GetString());
        await Expect(page.Locator("[data-rev='2']")).ToHaveCountAsync(1);
        await SendHtmlAsync(resync, count: 7, rev: 4, check: "seven");
        await page.Locator("output").IsAsync("7");
        await PushAsync(Counts(8), "seven", "eight", 5);
        await page.Locator("output").IsAsync("8");

        Assert.Equal("0 7 8", await PaintedAsync(page));
        Assert.False(_server.HasMore);
    }

    [Fact]
    public async Task An_event_whose_answer_does_not_fit_is_settled_by_the_whole_HTML()
    {
        var page = await JoinAsync();
        await page.Locator(".add").ClickAsync();
        await AnswerAsync(await _server.ReadAsync("event"), Counts(1), "unknown", "one", 3);
        var resync = await _server.ReadAsync("resync");
        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(1);
        Assert.Equal("1", await page.Locator("output").TextContentAsync());
        await SendHtmlAsync(resync, count: 1, rev: 3, check: "one");

        await page.Loading().IsGoneAsync();
        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal("1", await page.Locator("output").TextContentAsync());
        Assert.Empty(Site.Requests);
    }

    [Fact]
    public async Task Older_operations_never_touch_the_page()
    {
        var page = await JoinAsync();
        await PushHtmlAsync(count: 5, rev: 6, check: "five");
        await page.Locator("output").IsAsync("5");
        await WatchCountAsync(page);

        await PushAsync(Counts(3), "five", "three", 5);
        await PushAsync(Counts(6), "five", "six", 7);

        await page.Locator("output").IsAsync("6");
        Assert.Equal("5 6", await PaintedAsync(page));
        Assert.False(_server.HasMore);
    }

    [Fact]
    public async Task HTML_without_a_check_value_leaves_nothing_that_operations_could_start_from()
    {
        var page = await JoinAsync();
        await PushHtmlAsync(count: 5, rev: 6, check: "five");
        await PushHtmlAsync(count: 5, rev: 7, check: null);
        await page.Locator("[data-rev='7']").IsThereAsync();

        await PushAsync(Counts(6), "five", "six", 8);

        await _server.ReadAsync("resync");
        Assert.Equal("5", await page.Locator("output").TextContentAsync());
    }

    [Fact]
    public async Task A_push_in_between_goes_beneath_the_prediction()
    {
        var page = await JoinAsync();
        await WatchCountAsync(page);
        await page.Locator(".add").ClickAsync();
        var answer = await _server.ReadAsync("event");

        await PushHtmlAsync(count: 4, rev: 2, check: "four");
        await page.Locator("output").IsAsync("5");
        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(1);
        await PushAsync("""[["t",[5,0],"#text","9"]]""", "four", "nine", 3);
        await page.Locator(".fact").IsAsync("9");
        await page.Locator("output").IsAsync("5");
        await AnswerAsync(answer, Counts(5), "nine", "five", 4);

        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
        Assert.Equal("0 1 5", await PaintedAsync(page));
        Assert.False(_server.HasMore);
    }

    [Fact]
    public async Task A_refused_event_gives_the_page_back_to_the_newest_push()
    {
        var page = await JoinAsync();
        await page.Locator(".add").ClickAsync();
        var answer = await _server.ReadAsync("event");
        await PushHtmlAsync(count: 4, rev: 2, check: "four");
        await page.Locator("output").IsAsync("5");

        await _server.SendAsync(new { type = "error", @ref = Ref(answer), id = _id, status = 409, code = "conflict", error = "No." });

        await page.Message("conflict").IsThereAsync();
        Assert.Equal("4", await page.Locator("output").TextContentAsync());
        await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
    }

    private static string Counts(int count) => JsonSerializer.Serialize<object[]>(
        [new object[] { "t", new[] { 1, 0 }, "#text", $"{count}" }, new object[] { "a", new[] { 3 }, "button", new Dictionary<string, string> { ["data-optimistic"] = Predicts(count + 1) } }]);

    private static string Predicts(int count) => $$"""[["t",[1,0],"#text","{{count}}"]]""";

    private async Task<IPage> JoinAsync()
    {
        Site.Road.Script = _server;
        var page = await Visitor.Context.NewPageAsync();
        await page.GotoAsync("/live-guess");
        var join = await _server.ReadAsync("join");
        Assert.True(join.GetProperty("delta").GetBoolean());
        _id = join.GetProperty("id").GetString()!;
        await _server.SendAsync(new { type = "joined", @ref = Ref(join), id = _id });
        await page.WaitUntilLiveAsync();
        _html = await page.EvaluateAsync<string>("() => document.querySelector('section').outerHTML");
        return page;
    }

    private Task PushHtmlAsync(int count, int rev, string? check) => _server.SendAsync(new { type = "update", id = _id, html = Html(count, rev), state = "", check, rev });

    private Task SendHtmlAsync(JsonElement asked, int count, int rev, string check) =>
        _server.SendAsync(new { type = "update", @ref = Ref(asked), id = _id, html = Html(count, rev), state = "", check, rev });

    private Task PushAsync(string delta, string from, string check, int rev) =>
        _server.SendAsync(new { type = "update", id = _id, delta = JsonElement.Parse(delta), @base = from, check, state = $"state-{rev}", rev });

    private Task AnswerAsync(JsonElement asked, string delta, string from, string check, int rev) =>
        _server.SendAsync(new { type = "update", @ref = Ref(asked), id = _id, delta = JsonElement.Parse(delta), @base = from, check, state = $"state-{rev}", rev });

    private static long Ref(JsonElement frame) => frame.GetProperty("ref").GetInt64();

    /// <summary>What the server would render: the count, the revision, and the prediction that comes with them.</summary>
    private string Html(int count, int rev)
    {
        var html = Count().Replace(_html, $"<output>{count}</output>");
        html = Prediction().Replace(html, $"data-optimistic='{Predicts(count + 1)}'");
        return Revision().Replace(html, $"data-rev=\"{rev}\"");
    }

    [GeneratedRegex("<output>.*?</output>")]
    private static partial Regex Count();

    [GeneratedRegex("data-optimistic=\"[^\"]*\"")]
    private static partial Regex Prediction();

    [GeneratedRegex("data-rev=\"[^\"]*\"")]
    private static partial Regex Revision();
}
