using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using ComponentFramework.Exchange;
using ComponentFramework.Live;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>
/// Holds what waits for a slow reader: for each component at most its newest HTML, however many pushes and replies there
/// were. A reply keeps its number and carries what is newest by the time it is sent.
/// </summary>
internal sealed class SendQueue : ILiveClient
{
    private readonly Lock _gate = new();
    private readonly Queue<QueuedFrame> _waiting = [];
    private readonly Dictionary<string, QueuedFrame.Update> _updates = [];
    private readonly SemaphoreSlim _filled = new(0);
    private bool _isClosed;

    public void Join(long? reference, string id, bool wantsDelta = false)
    {
        lock (_gate)
        {
            // What waits for the same id belongs to an earlier join; its events still want their answer.
            if (_updates.Remove(id, out var before) && before.Replies.Count == 0)
            {
                before.Newest = null;
            }

            Add(new QueuedFrame.Join(reference, id, wantsDelta));
        }
    }

    public void Leave(string id)
    {
        lock (_gate)
        {
            Add(new QueuedFrame.Leave(id));
        }
    }

    public void Reply(long? reference, string id, EventAnswer answer, bool isWhole = false)
    {
        lock (_gate)
        {
            if (answer.Refusal is { } refusal)
            {
                Add(new QueuedFrame.Problem(reference, id, refusal, answer.TraceId, answer.Failure));
                return;
            }

            var update = UpdateOf(id);
            update.Newest = answer.InPlaceOf(update.Newest);
            update.Replies.Add(new(reference, answer.Status, isWhole, answer.Page, answer.Errors.Count == 0 ? null : answer.Errors));
        }
    }

    /// <inheritdoc/>
    public void Push(string id, EventAnswer answer)
    {
        lock (_gate)
        {
            // A refused push is worth one frame, and none when HTML with replies is about to be sent.
            if (answer.Refusal is null || !_updates.TryGetValue(id, out var update) || update.Replies.Count == 0)
            {
                update = UpdateOf(id);
                update.Newest = answer.InPlaceOf(update.Newest);
            }
        }
    }

    public void Refuse(long? reference, string? id, Refusal refusal)
    {
        lock (_gate)
        {
            Add(new QueuedFrame.Problem(reference, id, refusal, null));
        }
    }

    /// <summary>Sends a close frame after what is being sent now, and nothing else.</summary>
    public void Close(WebSocketCloseStatus status, string reason)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _waiting.Clear();
                _updates.Clear();
                Add(new QueuedFrame.Close(status, reason));
                _isClosed = true;
            }
        }
    }

    /// <summary>Waits for the next thing to be sent.</summary>
    public async ValueTask<QueuedFrame> TakeAsync(CancellationToken ct)
    {
        while (true)
        {
            await _filled.WaitAsync(ct);
            if (TryTake(out var next))
            {
                return next;
            }
        }
    }

    private bool TryTake([NotNullWhen(true)] out QueuedFrame? next)
    {
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out next))
            {
                return false;
            }

            if (next is QueuedFrame.Update update && _updates.GetValueOrDefault(update.Id) == update)
            {
                _updates.Remove(update.Id);
            }

            return next is not QueuedFrame.Update { Newest: null };
        }
    }

    private QueuedFrame.Update UpdateOf(string id)
    {
        if (!_updates.TryGetValue(id, out var update))
        {
            update = new(id);
            if (!_isClosed)
            {
                _updates[id] = update;
            }

            Add(update);
        }

        return update;
    }

    private void Add(QueuedFrame waiting)
    {
        if (!_isClosed)
        {
            _waiting.Enqueue(waiting);
            _filled.Release();
        }
    }
}
