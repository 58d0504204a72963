using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.Exchange;
using ComponentFramework.Limits;
using ComponentFramework.Live;
using ComponentFramework.Protocol;
using Microsoft.Extensions.Logging;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>One open socket: reads frames, gives them to the live session, and sends what comes back.</summary>
internal sealed class Connection : IAsyncDisposable
{
    /// <summary>How many joins and events may be under way; beyond it the connection is not read, and the browser waits.</summary>
    private const int MaxUnderWay = 64;

    /// <summary>A frame that is under way is kept in memory, so a large one takes the places of several.</summary>
    private const int BytesOfOnePlace = 16 * 1024;

    /// <summary>So that the largest frame need not wait for all others.</summary>
    private const int MostPlaces = MaxUnderWay / 2;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly FrameReader _reader;
    private readonly FrameSender _sender;
    private readonly SendQueue _queue = new();
    private readonly LiveSession _session;
    private readonly WindowLimiter _frames;
    private readonly int _framesPerWindow;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _free = new(MaxUnderWay);
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _cut = new();

    public Connection(WebSocket socket, ConnectionLimits limits, HtmlStore store, VisitorShare share, Func<ILiveClient, LiveSession> open, ILogger log)
    {
        _reader = new(socket, limits.FrameBytes);
        _sender = new(socket, _queue, store, share, limits.SendTimeout);
        _frames = new(TimeSpan.FromSeconds(10), limits.Time);
        _framesPerWindow = limits.FramesPerTenSeconds;
        _session = open(_queue);
        _log = log;
    }

    /// <summary>Closes the connection from this side; safe to call at any time.</summary>
    public void Close(WebSocketCloseStatus status, string reason) => _queue.Close(status, reason);

    /// <summary>Returns when the connection is closed.</summary>
    public async Task RunAsync()
    {
        var sending = SendAsync();
        try
        {
            await ReceiveAsync();
            _queue.Close(WebSocketCloseStatus.NormalClosure, "");
            await sending;
            await _reader.DrainAsync(_cut.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            Log.ConnectionLost(_log, failure.Message);
        }
        finally
        {
            _queue.Close(WebSocketCloseStatus.NormalClosure, "");
            await sending;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _session.DisposeAsync();
        _cut.Dispose();
    }

    private async Task SendAsync()
    {
        await _sender.RunAsync();

        // The browser has a moment to close as well.
        _cut.CancelAfter(CloseTimeout);
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            switch (await _reader.ReadAsync(TakeAsync, _cut.Token))
            {
                case FrameRead.Closed:
                    return;
                case FrameRead.TooLarge:
                    _queue.Close(WebSocketCloseStatus.MessageTooBig, "The frame is too large.");
                    return;
                case FrameRead.Binary:
                    _queue.Refuse(null, null, Refusals.RequestMalformed("A frame has to be a text frame."));
                    break;
            }

            if (_frames.WaitFor(_framesPerWindow) > TimeSpan.Zero)
            {
                _queue.Close(WebSocketCloseStatus.PolicyViolation, "Too many frames.");
                return;
            }

            _frames.Use();
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> text)
    {
        long? reference = null;
        IncomingFrame frame;
        try
        {
            frame = IncomingFrame.Read(text, out reference);
        }
        catch (RefusalException refused)
        {
            Log.FrameRefused(_log, refused.Refusal.Error);
            _queue.Refuse(reference, null, refused.Refusal);
            return;
        }

        var places = Math.Min(MostPlaces, 1 + (text.Length / BytesOfOnePlace));
        switch (frame.Type)
        {
            case Wire.Frames.Leave:
                await LeaveAsync(frame.Id);
                break;
            case Wire.Frames.Join:
                await WaitForAsync(places);
                _ = WatchAsync(frame, places, _session.JoinAsync(frame.Id, frame.Component!, frame.Body.State, _ended.Token, answer => JoinedAsync(frame, answer), frame.WantsShown));
                break;
            case Wire.Frames.Resync:
                await WaitForAsync(places);
                _ = WatchAsync(frame, places, _session.ResyncAsync(frame.Id, _ended.Token, answer => Replied(frame, answer)) ?? NotJoinedAsync(frame));
                break;
            default:
                await WaitForAsync(places);
                _ = WatchAsync(frame, places, _session.SendAsync(frame.Id, frame.Body, _ended.Token, answer => Replied(frame, answer)) ?? NotJoinedAsync(frame));
                break;
        }
    }

    private async ValueTask WaitForAsync(int places)
    {
        for (var place = 0; place < places; place++)
        {
            await _free.WaitAsync(_cut.Token);
        }
    }

    private ValueTask JoinedAsync(IncomingFrame frame, EventAnswer answer)
    {
        if (answer.Refusal is not null)
        {
            _queue.Reply(frame.Ref, frame.Id, answer);
        }
        else
        {
            _queue.Join(frame.Ref, frame.Id, frame.WantsDelta);
            if (!answer.IsUnchanged)
            {
                _queue.Push(frame.Id, answer);
            }
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask LeaveAsync(string id)
    {
        if (await _session.LeaveAsync(id))
        {
            _queue.Leave(id);
        }
    }

    private ValueTask Replied(IncomingFrame frame, EventAnswer answer)
    {
        _queue.Reply(frame.Ref, frame.Id, answer, isWhole: frame.Type == Wire.Frames.Resync);
        return ValueTask.CompletedTask;
    }

    /// <summary>The browser joins again, or sends the event over HTTP with the state it has.</summary>
    private Task<EventAnswer> NotJoinedAsync(IncomingFrame frame)
    {
        var answer = new EventAnswer { Refusal = Refusals.StateExpired(mount: null) };
        _queue.Reply(frame.Ref, frame.Id, answer);
        return Task.FromResult(answer);
    }

    private async Task WatchAsync(IncomingFrame frame, int places, Task<EventAnswer> run)
    {
        try
        {
            await run;
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception failure)
        {
            // The dispatcher answers what components throw; this is the channel layer, and its failures are of its own types.
            Log.FrameFailed(_log, frame.Type, failure);
            _queue.Refuse(frame.Ref, frame.Id, Refusals.HandlerFailed());
        }
        finally
        {
            _free.Release(places);
        }
    }
}
