using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

// How long a stranger needs until an event of somebody else is forgotten, and so runs twice when it comes again.
var most = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 300;
var letters = args is [_, var size, ..] ? int.Parse(size, CultureInfo.InvariantCulture) : 400_000;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly);
await using var app = builder.Build();
app.MapComponents();
await app.StartAsync();

using var stranger = new Sender(app.Urls.First(), "127.0.0.2");
using var victim = new Sender(app.Urls.First(), "127.0.0.1");
var (shown, strangers) = (await victim.MountAsync(), await stranger.MountAsync());
var first = await victim.SendAsync(shown, "pay", "payment");
var text = new string('x', letters);
var watch = Stopwatch.StartNew();
for (var sent = 0; sent < most;)
{
    const int AtOnce = 5;
    await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => stranger.SendAsync(strangers, "write", $"{sent + i}", text)));
    sent += AtOnce;
    if (await victim.SendAsync(shown, "pay", "payment") != first)
    {
        Console.WriteLine($"Forgotten after {sent} events of {letters} letters, in {watch.Elapsed.TotalSeconds:0.0} s: the payment ran twice.");
        return;
    }
}

Console.WriteLine($"Still remembered after {most} events of {letters} letters, in {watch.Elapsed.TotalSeconds:0.0} s.");

/// <summary>One browser, at an address of its own.</summary>
internal sealed class Sender(string address, string from) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, from, ct) })
    {
        BaseAddress = new(address),
        DefaultRequestHeaders = { { "Accept", "application/json" } },
    };

    public async Task<string> MountAsync() => (await PostAsync([])).GetProperty("state").GetString()!;

    public async Task<string> SendAsync(string state, string @event, string eventId, string text = "") =>
        (await PostAsync(new() { ["event"] = @event, ["event_id"] = eventId, ["state"] = state, ["text"] = text })).GetProperty("html").GetString()!;

    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, string from, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Parse(to.Host), to.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task<JsonElement> PostAsync(Dictionary<string, string> fields)
    {
        using var response = await _client.PostAsync("/components/notes", new FormUrlEncodedContent(fields));
        return (await JsonDocument.ParseAsync(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync())).RootElement;
    }
}
