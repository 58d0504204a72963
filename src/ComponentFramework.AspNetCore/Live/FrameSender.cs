using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Requests;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Sends what waits, one frame after the other, until the connection is closed.</summary>
/// <param name="socket">The connection.</param>
/// <param name="queue">What waits.</param>
/// <param name="timeout">How long the browser may take to accept one frame.</param>
internal sealed class FrameSender(WebSocket socket, SendQueue queue, TimeSpan timeout)
{
    /// <summary>Returns when the close frame has been sent; cuts the connection when that is not possible.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                switch (await queue.TakeAsync(CancellationToken.None))
                {
                    case Waiting.Join join:
                        await SendAsync(OutgoingFrame.Joined(join.Reference, join.Id));
                        break;
                    case Waiting.Problem problem:
                        await SendAsync(OutgoingFrame.Error(problem.Refusal, problem.Reference, problem.Id, problem.TraceId));
                        break;
                    case Waiting.Update update:
                        await SendAsync(update);
                        break;
                    case Waiting.Close close:
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
    }

    private async Task SendAsync(Waiting.Update update)
    {
        var answer = update.Newest!;
        if (answer.Refusal is { } refusal)
        {
            await SendAsync(OutgoingFrame.Error(refusal, null, update.Id, answer.TraceId));
            return;
        }

        if (update.Replies.Count == 0)
        {
            await SendAsync(OutgoingFrame.Update(answer, null, 200));
        }

        foreach (var (reference, status) in update.Replies)
        {
            await SendAsync(OutgoingFrame.Update(answer, reference, status));
        }
    }

    private async Task SendAsync(PooledBuffer frame)
    {
        using (frame)
        {
            // Network time-outs follow the real clock, as those of the socket itself do.
            using var tooSlow = new CancellationTokenSource(timeout);
            await socket.SendAsync(frame.Written, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, tooSlow.Token);
        }
    }

    private async Task CloseAsync(Waiting.Close close)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var tooSlow = new CancellationTokenSource(timeout);
            await socket.CloseOutputAsync(close.Status, close.Reason, tooSlow.Token);
        }
    }
}
