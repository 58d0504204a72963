using System.Net.WebSockets;
using ComponentFramework.Exchange;
using ComponentFramework.Limits;
using ComponentFramework.Live;
using ComponentFramework.Memory;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Sends what waits, one frame after the other, until the connection is closed.</summary>
/// <param name="socket">The connection.</param>
/// <param name="queue">What waits.</param>
/// <param name="store">Keeps what components that asked for it were last sent.</param>
/// <param name="share">Whose part of the store it uses.</param>
/// <param name="timeout">How long the browser may take to accept one frame.</param>
internal sealed class FrameSender(WebSocket socket, SendQueue queue, HtmlStore store, VisitorShare share, TimeSpan timeout)
{
    /// <summary>Of the components that asked for operations. Touched only by the loop that sends, in the order of the frames.</summary>
    private readonly Dictionary<string, SentHtml> _sent = [];

    /// <summary>Returns when the close frame has been sent; cuts the connection when that is not possible.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                switch (await queue.TakeAsync(CancellationToken.None))
                {
                    case QueuedFrame.Join join:
                        Follow(join);
                        await SendAsync(OutgoingFrame.Joined(join.Reference, join.Id));
                        break;
                    case QueuedFrame.Leave leave:
                        Forget(leave.Id);
                        break;
                    case QueuedFrame.Problem problem:
                        await SendAsync(OutgoingFrame.Error(problem.Refusal, problem.Reference, problem.Id, problem.TraceId, problem.Failure));
                        break;
                    case QueuedFrame.Update update:
                        await SendAsync(update);
                        break;
                    case QueuedFrame.Close close:
                        await CloseAsync(close);
                        return;
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Gone, or too slow to be worth waiting for.
            socket.Abort();
        }
        finally
        {
            foreach (var id in _sent.Keys)
            {
                Forget(id);
            }
        }
    }

    private void Follow(QueuedFrame.Join join)
    {
        Forget(join.Id);
        if (join.WantsDelta)
        {
            _sent[join.Id] = new(store, share);
        }
    }

    private void Forget(string id)
    {
        if (_sent.Remove(id, out var sent))
        {
            sent.Dispose();
        }
    }

    private async Task SendAsync(QueuedFrame.Update update)
    {
        var answer = update.Newest!;
        if (answer.Refusal is { } refusal)
        {
            await SendAsync(OutgoingFrame.Error(refusal, null, update.Id, answer.TraceId, answer.Failure));
            return;
        }

        if (update.Replies.Count == 0)
        {
            await SendAsync(update.Id, answer, new(null, 200));
        }

        foreach (var reply in update.Replies)
        {
            await SendAsync(update.Id, answer, reply);
        }
    }

    /// <summary>The comparison is made now, with what was really sent before and not with what only waited.</summary>
    private Task SendAsync(string id, EventAnswer answer, QueuedFrame.Reply reply) =>
        SendAsync(OutgoingFrame.Update(answer, reply, _sent.GetValueOrDefault(id)?.Next(answer, reply.IsWhole)));

    private async Task SendAsync(PooledBuffer frame)
    {
        using (frame)
        {
            // Network time-outs follow the real clock, as those of the socket itself do.
            using var tooSlow = new CancellationTokenSource(timeout);
            await socket.SendAsync(frame.Written, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, tooSlow.Token);
        }
    }

    private async Task CloseAsync(QueuedFrame.Close close)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var tooSlow = new CancellationTokenSource(timeout);
            await socket.CloseOutputAsync(close.Status, close.Reason, tooSlow.Token);
        }
    }
}
