using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComponentFramework.Protocol;

namespace ComponentFramework.Testing.Transports;

/// <summary>A connection over a real socket: asks with a reference, and gives to the page what comes without one.</summary>
internal sealed class SocketConnection : IConnection
{
    private readonly ClientWebSocket _socket;
    private readonly Action<string, WireAnswer> _push;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<WireAnswer>> _asked = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Task _receiving;
    private int _reference;

    public SocketConnection(ClientWebSocket socket, Action<string, WireAnswer> push)
    {
        _socket = socket;
        _push = push;
        _receiving = ReceiveAsync();
    }

    public Task<WireAnswer> JoinAsync(string id, string component, string state, CancellationToken ct) => AskAsync(
        new()
        {
            [Wire.Fields.Type] = Wire.Frames.Join,
            [Wire.Fields.Id] = id,
            [Wire.Fields.Component] = component,
            [Wire.Fields.State] = state,
        },
        ct);

    public Task<WireAnswer> SendAsync(string id, WireEvent @event, CancellationToken ct)
    {
        var frame = new JsonObject
        {
            [Wire.Fields.Type] = Wire.Frames.Event,
            [Wire.Fields.Id] = id,
            [Wire.Fields.Event] = @event.Event,
            [Wire.Fields.EventId] = @event.EventId,
            [Wire.Fields.EventRevision] = @event.ShownRevision,
        };
        if (@event.Payload.Fields is { } fields)
        {
            frame[Wire.Fields.Form] = FormText.Write(fields);
        }
        else
        {
            frame[Wire.Fields.Payload] = JsonNode.Parse(@event.Payload.Json!);
        }

        return AskAsync(frame, ct);
    }

    public async Task LeaveAsync(string id, CancellationToken ct) => await TellAsync(
        new() { [Wire.Fields.Type] = Wire.Frames.Leave, [Wire.Fields.Ref] = Interlocked.Increment(ref _reference), [Wire.Fields.Id] = id },
        ct);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task<WireAnswer> AskAsync(JsonObject frame, CancellationToken ct)
    {
        var reference = Interlocked.Increment(ref _reference);
        var answer = _asked[reference] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        frame[Wire.Fields.Ref] = reference;
        await TellAsync(frame, ct);
        return await answer.Task.WaitAsync(ct);
    }

    private async Task TellAsync(JsonObject frame, CancellationToken ct)
    {
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        Exception? end = null;
        try
        {
            var frame = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    using var document = JsonDocument.Parse(frame.GetBuffer().AsMemory(0, (int)frame.Length));
                    Take(document.RootElement);
                    frame.SetLength(0);
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            end = failure;
        }

        foreach (var asked in _asked.Values)
        {
            asked.TrySetException(new IOException("The connection ended before the answer came.", end));
        }
    }

    private void Take(JsonElement frame)
    {
        var isError = WireJson.Text(frame, Wire.Fields.Type) == Wire.Frames.Error;
        var wait = WireJson.Number(frame, Wire.Fields.RetryAfter);
        var answer = WireJson.Read(frame, WireJson.Number(frame, Wire.Fields.Status) ?? (isError ? 500 : 200), wait is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        if (WireJson.Number(frame, Wire.Fields.Ref) is { } reference && _asked.TryRemove(reference, out var asked))
        {
            asked.SetResult(answer);
        }
        else if (WireJson.Text(frame, Wire.Fields.Id) is { } id)
        {
            _push(id, answer);
        }
    }
}
