using System.Security.Claims;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Visitors;

/// <summary>Whose the answer to an event is that comes again.</summary>
public sealed class RepeatedEventTests
{
    [Theory]
    [InlineData("claim", 200)]
    [InlineData("claim_through_request", 200)]
    [InlineData("claim_and_conflict", 409)]
    [InlineData("claim_and_fail", 500)]
    public async Task A_repeated_event_gives_nobody_anothers_identity(string @event, int status)
    {
        await using var app = await StartAsync();
        using var one = app.Browse();
        using var other = app.Browse();
        var shown = await one.PostAsync("claim");
        (string, string?)[] fields = [("event", @event), ("event_id", "same"), ("state", shown.State)];

        var (first, second) = (await one.PostAsync("claim", fields), await other.PostAsync("claim", fields));

        Assert.Equal((status, status), (first.Status, second.Status));
        Assert.NotEqual(await OwnerAsync(one), await OwnerAsync(other));
        Assert.DoesNotContain(await OwnerAsync(one), second.Body);
        Assert.Equal(2, app.Calls["claim"]);
    }

    [Fact]
    public async Task At_once_too_each_visitor_without_a_cookie_gets_an_identity_of_its_own()
    {
        await using var app = await StartAsync();
        var browsers = Enumerable.Range(0, 5).Select(_ => app.Browse()).ToList();
        var shown = await browsers[0].PostAsync("claim");
        (string, string?)[] fields = [("event", "claim_when_opened"), ("event_id", "same"), ("state", shown.State)];

        var sent = browsers.Select(browser => browser.PostAsync("claim", fields)).ToList();
        app.Calls.Gate.Release(browsers.Count);
        var answers = await Task.WhenAll(sent);

        Assert.Equal(browsers.Count, answers.Select(answer => answer.Text(".owner")).Distinct().Count());
        foreach (var (browser, answer) in browsers.Zip(answers))
        {
            Assert.Equal(await OwnerAsync(browser), answer.Text(".owner"));
            browser.Dispose();
        }
    }

    [Fact]
    public async Task A_mount_that_comes_again_gives_nobody_anothers_identity()
    {
        await using var app = await StartAsync();
        using var one = app.Browse();
        using var other = app.Browse();
        var (first, second) = (await one.PostAsync("mine", ("event_id", "same")), await other.PostAsync("mine", ("event_id", "same")));
        Assert.NotEqual(first.Text(".owner"), second.Text(".owner"));
        Assert.Equal(second.Text(".owner"), await OwnerAsync(other));
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("claim_through_request")]
    [InlineData("claim_and_conflict")]
    [InlineData("claim_and_fail")]
    public async Task A_browser_that_was_given_its_cookie_by_the_first_run_is_known_again_by_it(string @event)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("claim");
        (string, string?)[] fields = [("event", @event), ("event_id", "once"), ("state", shown.State)];

        var (first, again) = (await browser.PostAsync("claim", fields), await browser.PostAsync("claim", fields));

        Assert.Equal(Untraced(first), Untraced(again));
        Assert.NotNull(first["set-cookie"]);
        Assert.Null(again["set-cookie"]);
        Assert.Equal(1, app.Calls["claim"]);
    }

    [Fact]
    public async Task A_browser_that_is_given_its_cookie_between_two_attempts_is_known_by_what_it_sends()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("claim");
        (string, string?)[] fields = [("event", "note"), ("text", "hello"), ("event_id", "once"), ("state", shown.State)];

        var first = await browser.PostAsync("claim", fields);
        await browser.PostAsync("mine");
        var again = await browser.PostAsync("claim", fields);
        var third = await browser.PostAsync("claim", fields);

        Assert.Equal((first.Body, first.Body), (again.Body, third.Body));
        Assert.Equal(1, app.Calls["note"]);
    }

    [Fact]
    public async Task A_browser_that_opens_its_socket_between_two_attempts_is_known_by_the_state_that_it_joined_with()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await browser.PostAsync("board", ("event", "seldom"), ("event_id", "once"), ("state", board.State));
        app.Calls.Fact = "changed since";

        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        await socket.ReadAsync();
        await socket.ReadAsync();
        var reference = await socket.EventAsync(board.Root.Id!, "seldom", eventId: "once");

        (await socket.ReadAsync()).Is("update", reference, board.Root.Id);
        Assert.Equal(1, app.Calls["seldom"]);
    }

    [Fact]
    public async Task Who_has_no_cookie_gets_only_what_its_own_words_would_have_made()
    {
        await using var app = await StartAsync();
        using var one = app.Browse();
        using var other = app.Browse();
        var shown = await one.PostAsync("claim");
        var written = await one.PostAsync("claim", Note("my letter", shown));
        Assert.Equal("another", (await other.PostAsync("claim", Note("another", shown))).Text(".note"));

        await one.PostAsync("claim", ("event", "look"), ("event_id", "look"), ("state", written.State));
        Assert.Equal("", (await other.PostAsync("claim", ("event", "look"), ("event_id", "look"), ("state", shown.State))).Text(".note"));
    }

    [Fact]
    public async Task The_same_words_are_known_again_as_a_form_and_as_json()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("claim");
        var form = await browser.PostAsync("claim", Note("hello", shown));
        var json = await browser.PostAsync("claim", TestBrowser.Json($$"""{ "event": "note", "event_id": "same", "state": "{{shown.State}}", "payload": { "text": "hello" } }"""));
        Assert.Equal(form.Body, json.Body);
        Assert.Equal(1, app.Calls["note"]);
    }

    [Fact]
    public async Task Words_that_are_no_text_are_refused()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("claim", TestBrowser.Json("""{"event":"look","event_id":"once","payload":{"more":"\ud800"}}"""))).Refuses(400, "payload_invalid");
    }

    [Fact]
    public async Task Who_signs_in_between_is_another_visitor()
    {
        await using var app = await StartAsync();
        using var before = app.Browse();
        using var anna = app.Browse("anna");
        var shown = await before.PostAsync("claim");
        (string, string?)[] fields = [("event", "claim"), ("event_id", "same"), ("state", shown.State)];
        await before.PostAsync("claim", fields);
        Assert.Equal("u-anna", (await anna.PostAsync("claim", fields)).Text(".owner"));
        Assert.Equal(await OwnerAsync(before), (await before.PostAsync("claim", fields)).Text(".owner"));
    }

    [Fact]
    public async Task Users_whom_no_claim_names_are_told_apart_by_all_their_claims()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("claim");
        (string, string?)[] fields = [("event", "greet"), ("event_id", "same"), ("state", shown.State)];
        foreach (var name in new[] { "Anna", "Berta", "Anna" })
        {
            var answer = await browser.PostAsync("claim", TestBrowser.Form(fields), ("Nameless", name));
            Assert.Equal($"Not now, {name}.", answer.Json.GetProperty("error").GetString());
        }
    }

    [Fact]
    public async Task Two_addresses_of_a_component_may_use_the_same_id()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        using var known = app.Browse();
        await OwnerAsync(known);
        foreach (var each in new[] { browser, known })
        {
            foreach (var number in new[] { 1, 2 })
            {
                var answer = await each.SendAsync(HttpMethod.Post, $"/cached/{number}", TestBrowser.Form(("event", "touch"), ("event_id", "same")));
                Assert.Equal($"{number}: first", answer.Text(".text"));
            }
        }
    }

    private static (string, string?)[] Note(string text, TestAnswer shown) => [("event", "note"), ("text", text), ("event_id", "same"), ("state", shown.State)];

    private static async Task<string> OwnerAsync(TestBrowser browser) => (await browser.PostAsync("mine")).Text(".owner");

    private static string Untraced(TestAnswer answer) => answer.Status == 200 ? answer.Body : answer.Json.GetProperty("error").GetString()!;

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(
        builder => builder.Services.AddHttpContextAccessor(),
        app =>
        {
            app.Use((context, next) =>
            {
                if (context.Request.Headers["Nameless"] is [{ } name])
                {
                    context.User = new(new ClaimsIdentity([new(ClaimTypes.Name, name)], "nameless"));
                }

                return next();
            });
            app.MapComponents();
            app.MapComponent<CachedComponent>("/cached/{number:int}");
        });
}
