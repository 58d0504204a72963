using System.Net.WebSockets;
using System.Threading.Channels;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>The server's end of a connection whose reader takes a frame only when the test lets it.</summary>
internal sealed class HeldSocket : WebSocket
{
    private readonly SemaphoreSlim _taken = new(0);
    private readonly Channel<TestFrame> _written = Channel.CreateUnbounded<TestFrame>();
    private WebSocketState _state = WebSocketState.Open;

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    /// <summary>The frame that is being written; the next one is not begun before it is let go.</summary>
    public async Task<TestFrame> WritingAsync() => await _written.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public void LetGo() => _taken.Release();

    public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        await _written.Writer.WriteAsync(new(System.Text.Encoding.UTF8.GetString(buffer)), cancellationToken);
        await _taken.WaitAsync(cancellationToken);
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _state = WebSocketState.Closed;
        return Task.CompletedTask;
    }

    public override void Abort() => _state = WebSocketState.Aborted;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing is read.");

    public override void Dispose() => _taken.Dispose();
}
