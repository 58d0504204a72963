using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>A real socket on whose far side a test sits: it reads what the page sends and answers what it likes.</summary>
internal sealed class ScriptedSocket
{
    private readonly Channel<JsonElement> _frames = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<WebSocket> _socket = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Serves the socket until the page lets go of it.</summary>
    public async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        _socket.TrySetResult(socket);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: WebSocketMessageType.Text } frame)
            {
                _frames.Writer.TryWrite(JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, frame.Count)).RootElement.Clone());
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The page is closed without a handshake when its test is over.
        }
    }

    /// <summary>The next frame that the page sends; it has to be of this type.</summary>
    public async Task<JsonElement> ReadAsync(string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var frame = await _frames.Reader.ReadAsync(limit.Token);
        Assert.Equal(type, frame.GetProperty("type").GetString());
        return frame;
    }

    /// <summary>Whether the page has sent something that the test has not read.</summary>
    public bool HasMore => _frames.Reader.TryPeek(out _);

    public async Task SendAsync(object frame) => await (await _socket.Task).SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
