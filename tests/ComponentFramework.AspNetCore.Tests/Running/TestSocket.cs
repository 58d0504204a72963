using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>The socket of one page, frame by frame.</summary>
internal sealed class TestSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;
    private long _lastRef;

    private TestSocket(ClientWebSocket socket) => _socket = socket;

    public WebSocketState State => _socket.State;

    public static async Task<TestSocket> OpenAsync(TestApplication application, TestBrowser browser, string? user = null, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = browser.Cookies;
        if (user is not null)
        {
            socket.Options.SetRequestHeader("User", user);
        }

        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new UriBuilder(application.Address) { Scheme = "ws", Path = "/ws/components" }.Uri, TestContext.Current.CancellationToken);
        return new(socket);
    }

    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text);

    public Task SendAsync(byte[] frame, WebSocketMessageType type) => _socket.SendAsync(frame, type, true, TestContext.Current.CancellationToken);

    public async Task<long> JoinAsync(string component, TestAnswer shown, bool? delta = null, bool? wantsShown = null)
    {
        var reference = ++_lastRef;
        await SendAsync(JsonSerializer.Serialize(new { type = "join", @ref = reference, id = shown.Root.Id, component, state = shown.State, delta, shown = wantsShown }));
        return reference;
    }

    public async Task<long> ResyncAsync(string id)
    {
        var reference = ++_lastRef;
        await SendAsync(JsonSerializer.Serialize(new { type = "resync", @ref = reference, id }));
        return reference;
    }

    public async Task<long> EventAsync(string id, string name, object? payload = null, string? eventId = null)
    {
        var reference = ++_lastRef;
        await SendAsync(JsonSerializer.Serialize(new { type = "event", @ref = reference, id, @event = name, payload, event_id = eventId }));
        return reference;
    }

    public async Task LeaveAsync(string id) =>
        await SendAsync(JsonSerializer.Serialize(new { type = "leave", @ref = ++_lastRef, id }));

    /// <summary>The next frame; a test that expects one and gets none ends with its time-out.</summary>
    public async Task<TestFrame> ReadAsync() => await ReadOrEndAsync() ?? throw new InvalidOperationException($"The socket was closed: {_socket.CloseStatus} {_socket.CloseStatusDescription}");

    /// <summary>The close status, when nothing else comes before it.</summary>
    public async Task<int> ReadCloseAsync()
    {
        try
        {
            return await ReadOrEndAsync() is { } frame ? throw new InvalidOperationException($"Expected the end, got {frame.Text}") : (int)_socket.CloseStatus!;
        }
        catch (WebSocketException unknown) when (unknown.Message.Contains("1012", StringComparison.Ordinal))
        {
            // The client of .NET does not know this status and says so.
            return 1012;
        }
    }

    public async Task CloseAsync() => await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<TestFrame?> ReadOrEndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var bytes = new MemoryStream();
        var chunk = new byte[16384];
        while (true)
        {
            var read = await _socket.ReceiveAsync(chunk, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            bytes.Write(chunk, 0, read.Count);
            if (read.EndOfMessage)
            {
                return new(Encoding.UTF8.GetString(bytes.ToArray()));
            }
        }
    }
}
