using System.Net;
using System.Text;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

/// <summary>Whatever text comes from outside, over whatever road: it is refused or answered, and never a failure of ours.</summary>
public sealed class StrangeTextTests
{
    private const int Runs = 600;

    private static readonly string[] Words =
    [
        "event", "state", "event_id", "event_rev", "payload", "form", "type", "ref", "id", "component", "delta", "join", "leave", "resync", "add", "name", "refresh", "parameters", "by",
        "counter", "board", "\\ud800", "\\udfff", "\\u0000", "\\ud83d\\ude00", "\\", "\"", "{", "}", "[", "]", ":", ",", "1", "-1", "1e999", "99999999999999999999", "null", "true", "items[0]", "items[", "a.b",
        "\u0000", "\u2028", "é", "😀", "%ff", "%ed%a0%80", "%", "=", "&", "+", " ", "\r\n", "x",
    ];

    [Fact]
    public async Task Nothing_from_outside_is_a_failure_of_ours()
    {
        await using var app = await TestApplication.StartAsync(
            builder => builder.Services.Configure<ComponentFrameworkOptions>(options => (options.MaxFramesPerTenSeconds, options.MaxMountsPerTenSeconds) = (100_000, 100_000)),
            map: app =>
            {
                app.MapComponents();
                app.MapComponent<BoardComponent>("/boards/{topic}");
            });
        using var browser = app.Browse();
        var board = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", board);
        (await socket.ReadAsync()).Is("joined", 1, board.Root.Id);
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var text = Text(random);
            Demand((await browser.PostAsync("counter", TestBrowser.RawForm(text))).Status, seed, text);
            Demand((await browser.PostAsync("counter", TestBrowser.Json(Json(random)))).Status, seed, text);
            Demand((await browser.PostAsync("counter", Raw(random, "application/json"))).Status, seed, text);
            Demand((await browser.GetAsync($"/boards/{Uri.EscapeDataString(text)}")).Status, seed, text);
            Demand((await browser.GetAsync($"/boards/x?{Uri.EscapeDataString(text)}", ("Cookie", $"component-visitor={Uri.EscapeDataString(text)}"), ("Accept", Header(text)), ("Component-Check", Header(text)))).Status, seed, text);
            await socket.SendAsync(Frame(random, board.Root.Id!));
        }

        // What was answered meanwhile is read up to the answer to this.
        await socket.SendAsync($$"""{"type":"event","ref":123456,"id":"{{board.Root.Id}}","event":"click"}""");
        for (var frame = await socket.ReadAsync(); frame["ref"] != "123456"; frame = await socket.ReadAsync())
        {
            Assert.NotEqual("500", frame["status"]);
        }

        Assert.DoesNotContain(app.Log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_frame_with_half_a_character_is_refused_and_the_connection_lives()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.SendAsync("""{"type":"event","ref":7,"id":"x","event":"click","payload":{"\ud800":1}}""");
        (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
        await socket.SendAsync("""{"type":"event","ref":8,"id":"x","event":"click","payload":{"a":"\ud800"}}""");
        (await socket.ReadAsync()).Refuses(400, "payload_invalid", 8);
        await socket.SendAsync("""{"\ud800":1}""");
        (await socket.ReadAsync()).Refuses(400, "request_malformed", null);
    }

    [Fact]
    public async Task A_name_that_is_cut_for_a_message_is_cut_between_characters()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var name = new string('x', 63) + "😀😀";
        var answer = await browser.PostAsync("counter", ("event", name));
        answer.Refuses(404, "event_unknown");
        Assert.DoesNotContain("\ufffd", answer.Json.GetProperty("error").GetString());
    }

    private static void Demand(int status, int seed, string text) => Assert.True(status < 500, $"seed {seed}: {status} for {text}");

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Json(Random random)
    {
        string Member(int depth) => $"\"{Words[random.Next(Words.Length)]}\":{Value(depth)}";
        string Value(int depth) => random.Next(depth > 2 ? 3 : 5) switch
        {
            0 => $"\"{Words[random.Next(Words.Length)]}\"",
            1 => Words[random.Next(Words.Length)],
            2 => "1",
            3 => $"[{Value(depth + 1)},{Value(depth + 1)}]",
            _ => $"{{{Member(depth + 1)}}}",
        };
        return $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Member(0)))}}}";
    }

    private static string Frame(Random random, string id) => random.Next(3) switch
    {
        0 => Json(random),
        1 => $$"""{"type":"event","ref":{{random.Next(9)}},"id":"{{(random.Next(2) == 0 ? id : "x")}}","event":"click","payload":{{Json(random)}}}""",
        _ => $$"""{"type":"{{Words[random.Next(Words.Length)]}}","id":"{{id}}","event":"{{Words[random.Next(Words.Length)]}}","form":"{{Words[random.Next(Words.Length)]}}={{Words[random.Next(Words.Length)]}}"}""",
    };

    private static ByteArrayContent Raw(Random random, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(Json(random));
        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return new(bytes) { Headers = { ContentType = new(type) } };
    }

    /// <summary>A header that an HTTP library agrees to send.</summary>
    private static string Header(string text) => WebUtility.UrlEncode(text);
}
