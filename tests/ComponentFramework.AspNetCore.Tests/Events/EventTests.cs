using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

public sealed class EventTests
{
    [Fact]
    public async Task A_form_mounts_and_sends_events()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();

        var mounted = await browser.PostAsync("counter");
        Assert.Equal(200, mounted.Status);
        Assert.Equal("text/html; charset=utf-8", mounted["content-type"]);
        Assert.Equal("no-store", mounted["cache-control"]);
        Assert.Equal("Accept, HX-Request", mounted["vary"]);
        Assert.Equal(mounted.Bytes.Length.ToString(), mounted["content-length"]);
        Assert.Equal("counter", mounted.Root.GetAttribute("data-component"));

        var clicked = await browser.PostAsync("counter", ("event", "add"), ("state", mounted.State), ("by", "3"));
        Assert.Equal("3", clicked.Text("output"));
        Assert.Equal(mounted.Root.Id, clicked.Root.Id);
        Assert.Equal(1, app.Calls["mount"]);
    }

    [Fact]
    public async Task Five_events_later_the_instance_is_still_the_same()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter");
        var id = shown.Root.Id;
        for (var i = 1; i <= 6; i++)
        {
            shown = await browser.PostAsync("counter", ("event", "add"), ("state", shown.State));
            Assert.Equal(i.ToString(), shown.Text("output"));
            Assert.Equal(id, shown.Root.Id);
        }

        Assert.Equal(1, app.Calls["mount"]);
    }

    /// <summary>Answers lie in rented memory until they are sent; those of events with an id are kept.</summary>
    [Fact]
    public async Task Events_at_the_same_time_do_not_mix()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter");
        await Parallel.ForAsync(0, 400, async (number, _) =>
        {
            var name = string.Concat(Enumerable.Repeat($"{number} ", 1 + (number % 300))).Trim();
            var id = number % 2 == 0 ? $"e{number}" : null;
            for (var time = 0; time < 2; time++)
            {
                var answer = await browser.PostAsync("counter", ("event", "name"), ("state", shown.State), ("name", name), ("event_id", id));
                Assert.Equal(name, answer.Text(".name"));
                Assert.Equal("1", (await browser.PostAsync("counter", ("event", "add"), ("state", answer.State))).Text("output"));
            }
        });
    }

    [Theory]
    [InlineData("/components/counter")]
    [InlineData("/components/counter/")]
    public async Task The_address_may_end_in_a_slash(string path)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        Assert.Equal(200, (await browser.SendAsync(HttpMethod.Post, path)).Status);
    }

    [Fact]
    public async Task State_without_an_event_is_restored_and_not_mounted()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter", ("event", "add"));
        var again = await browser.PostAsync("counter", ("state", shown.State), ("event", ""));
        Assert.Equal("1", again.Text("output"));
        Assert.Equal(1, app.Calls["mount"]);
    }

    [Fact]
    public async Task Json_asks_and_gets_json()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var mounted = await browser.PostAsync("counter", TestBrowser.Json("{}"), ("Accept", "application/json"));
        Assert.Equal("application/json", mounted["content-type"]);
        Assert.Equal(["html", "state", "component_id"], mounted.Json.EnumerateObject().Select(member => member.Name));

        var state = mounted.Json.GetProperty("state").GetString();
        var clicked = await browser.PostAsync("counter", TestBrowser.Json($$$"""{"event":"add","state":"{{{state}}}","event_id":"1","payload":{"by":4}}"""), ("Accept", "application/json"));
        Assert.Contains("<output>4</output>", clicked.Json.GetProperty("html").GetString());
        Assert.Equal(mounted.Json.GetProperty("component_id").GetString(), clicked.Json.GetProperty("component_id").GetString());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("*/*", false)]
    [InlineData("text/html", false)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false)]
    [InlineData("application/json;q=0.5, text/html", false)]
    [InlineData("text/html, application/json", false)]
    [InlineData("application/json;q=0", false)]
    [InlineData("image/png", false)]
    [InlineData("application/json;q=0.3, */*", false)]
    [InlineData("not json at all ,;;", false)]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/json, text/plain, */*", true)]
    [InlineData("application/json, text/html", true)]
    [InlineData("text/html;q=0.5, application/json", true)]
    public async Task Accept_chooses_the_form_of_the_answer(string? accept, bool isJson)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("counter", TestBrowser.Form(), accept is null ? [] : [("Accept", accept)]);
        Assert.Equal(isJson ? "application/json" : "text/html; charset=utf-8", answer["content-type"]);
    }

    [Fact]
    public async Task A_form_that_does_not_validate_comes_back_with_its_messages()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var html = await browser.PostAsync("counter", ("event", "name"), ("name", ""));
        Assert.Equal(422, html.Status);
        Assert.Equal("text/html; charset=utf-8", html["content-type"]);
        Assert.Equal("Please write a name.", html.Text(".error"));

        var json = await browser.PostAsync("counter", TestBrowser.Json("""{"event":"name","payload":{"name":""}}"""), ("Accept", "application/json"));
        json.Refuses(422, "validation_failed");
        var errors = json.Json.GetProperty("errors");
        Assert.Equal(["Please write a name.", "It can be short."], errors.GetProperty("name").EnumerateArray().Select(error => error.GetString()!));
        Assert.Equal("This too.", errors.GetProperty("other")[0].GetString());
        Assert.NotEmpty(json.Json.GetProperty("html").GetString()!);
        Assert.NotEmpty(json.Json.GetProperty("state").GetString()!);
        Assert.NotEmpty(json.Json.GetProperty("component_id").GetString()!);
    }

    [Fact]
    public async Task An_event_id_that_comes_twice_runs_once()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("counter");
        (string, string?)[] fields = [("event", "add"), ("state", shown.State), ("event_id", "once")];
        var first = await browser.PostAsync("counter", fields);
        var second = await browser.PostAsync("counter", fields);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(1, app.Calls["add"]);

        (string, string?)[] waiting = [("event", "wait"), ("state", shown.State), ("event_id", "at once")];
        var both = new[] { browser.PostAsync("counter", waiting), browser.PostAsync("counter", waiting) };
        app.Calls.Gate.Release(2);
        var answers = await Task.WhenAll(both);
        Assert.Equal(answers[0].Body, answers[1].Body);
        Assert.Equal(1, app.Calls["wait"]);
    }

    [Fact]
    public async Task A_handler_that_throws_says_nothing_of_it_but_a_trace()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("counter", ("event", "fail"));
        answer.Refuses(500, "handler_failed");
        Assert.DoesNotContain("secret", answer.Body);
        var trace = answer.Json.GetProperty("traceId").GetString()!;
        Assert.Contains(app.Log.Entries, entry => entry.Level == LogLevel.Error && entry.Text.Contains(trace) && entry.Failure!.Message.Contains("secret"));
    }

    [Fact]
    public async Task What_a_handler_refuses_reaches_the_browser()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var conflict = await browser.PostAsync("counter", ("event", "conflict"));
        conflict.Refuses(409, "conflict");
        Assert.Equal("Somebody else was faster.", conflict.Json.GetProperty("error").GetString());
        (await browser.PostAsync("counter", ("event", "lose"))).Refuses(404, "not_found");
    }

    [Fact]
    public async Task A_component_has_an_address_of_its_own()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapComponents();
            app.MapComponent<CardComponent>("/components/card/{productId:int}");
        });
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/components/card/7");
        Assert.Equal("Product 7", shown.Text("h1"));
        Assert.StartsWith("<article", shown.Body);
        Assert.Equal(200, (await browser.GetAsync("/components/card/7", ("Accept", "application/json"))).Json.GetProperty("html").GetString() is null ? 0 : 200);

        var chosen = await browser.SendAsync(HttpMethod.Post, "/components/card/8", TestBrowser.Form(("event", "select_size"), ("size", "M")));
        Assert.Equal(("Product 8", "M"), (chosen.Text("h1"), chosen.Text(".size")));

        var kept = await browser.SendAsync(HttpMethod.Post, "/components/card/9", TestBrowser.Form(("event", "select_size"), ("size", "L"), ("state", shown.State)));
        Assert.Equal("Product 7", kept.Text("h1"));

        var head = await browser.SendAsync(HttpMethod.Head, "/components/card/7");
        Assert.Equal(200, head.Status);
        Assert.Empty(head.Body);

        (await browser.GetAsync("/components/card/5000")).Refuses(404, "not_found");
        var delete = await browser.SendAsync(HttpMethod.Delete, "/components/card/7");
        delete.Refuses(405, "method_not_allowed");
        Assert.Equal("GET, HEAD, POST", delete["allow"]);
    }

    [Fact]
    public void A_component_that_was_not_added_cannot_be_mapped()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => TestApplication.Build(map: app => app.MapComponent<StrangeComponent>("/strange")));
        Assert.Contains("AddComponents(typeof(StrangeComponent).Assembly)", failure.Message);
    }

    private sealed class StrangeComponent : Component<PlainState>;
}
