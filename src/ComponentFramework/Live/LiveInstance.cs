using System.Security.Cryptography;
using System.Text.Json;
using ComponentFramework.Binding;
using ComponentFramework.Broadcasting;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;

namespace ComponentFramework.Live;

/// <summary>
/// One live component: what is remembered of it, and a queue that runs its events one after the other. It holds bytes, not
/// objects: each event makes the component anew, with a fresh scope of services.
/// </summary>
internal sealed class LiveInstance(
    string component,
    LiveSession session,
    Dispatcher dispatcher,
    GroupSubscriptions groups,
    LiveLimits limits,
    IReadOnlyList<IDisposable> held,
    Visitor visitor,
    string pathBase,
    IReadOnlyList<(string Rule, Rate Rate)> endpointRates,
    ILiveClient client,
    CancellationToken ended) : IBroadcastReceiver, IAsyncDisposable
{
    /// <summary>How many broadcasts may wait; beyond it a page that cannot keep up re-reads the facts instead.</summary>
    private const int MaxWaitingBroadcasts = 32;

    /// <summary>How many of its own events an instance knows again; a page sends one at a time.</summary>
    private const int RememberedEvents = 8;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _subscribed = [];

    /// <summary>What was taken from one share has to be given back to the same one.</summary>
    private readonly VisitorShare _share = visitor.Share;

    /// <summary>The connection's own culture and trace. A broadcast comes in those of whoever sent it.</summary>
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>The last events that ran on this instance, which only its queue touches.</summary>
    private readonly Queue<string> _done = new();
    private Task _tail = Task.CompletedTask;
    private Snapshot? _snapshot;
    private byte[]? _joinedWith;

    /// <summary>Whether the page still waits for the HTML that it joined with.</summary>
    private bool _owesShown;
    private int _waitingBroadcasts;
    private bool _refreshIsWaiting;
    private bool _isDisposed;

    public string Component => component;

    public Task<EventAnswer> JoinAsync(string id, ReadOnlyMemory<byte> state, bool wantsShown, CancellationToken ct, Func<EventAnswer, ValueTask> answered) => EnqueueInTurn(ct, async () =>
    {
        (_joinedWith, _owesShown) = (SHA256.HashData(state.Span), wantsShown);
        var answer = await RunAsync(Origin.Join, new EventBody(ComponentEvent.Refresh, state, null, Payload.Empty), ct, mayStayUnchanged: true, id);
        await answered(answer);
        return answer;
    });

    /// <param name="body">What the browser says.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <param name="answered">Given the answer before anything that happens later is pushed.</param>
    public Task<EventAnswer> SendAsync(EventBody body, CancellationToken ct, Func<EventAnswer, ValueTask>? answered) => Enqueue(async () =>
    {
        var answer = await RunAsync(Origin.Socket, body, ct);
        await (answered?.Invoke(answer) ?? ValueTask.CompletedTask);
        if (answer is { IsReplay: true, Refusal: null })
        {
            // The answer is as old as the event, and the page may show newer facts by now.
            _ = EnqueueInTurn(ended, () => PushAsync(new(ComponentEvent.Refresh, default, null, Payload.Empty), mayStayUnchanged: false));
        }

        return answer;
    });

    /// <summary>Renders what is held once more, for a page that has lost track; no event runs and no facts are read.</summary>
    public Task<EventAnswer> ResyncAsync(CancellationToken ct, Func<EventAnswer, ValueTask> answered) => Enqueue(async () =>
    {
        var answer = await RunAsync(Origin.Socket, EventBody.Mount, ct);
        await answered(answer);
        return answer;
    });

    /// <summary>Takes the parameters that the parent gives from now on and pushes what they show, at once unless something else is under way.</summary>
    /// <param name="passed">Sealed, for this instance among others; see <see cref="Instances.PassedParameters"/>.</param>
    public async ValueTask PassAsync(string passed)
    {
        Task passing = Task.CompletedTask;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            // What is under way may itself wait for a turn that the parent has, so the parent waits for nothing but the passing.
            var isIdle = _tail.IsCompleted;
            InOwnContext(() => passing = Enqueue(() => PushAsync(new(ComponentEvent.Refresh, default, null, Payload.FromForm([new(Wire.Fields.Parameters, passed)])), mayStayUnchanged: false)));
            passing = isIdle ? passing : Task.CompletedTask;
        }

        await passing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Receive(string eventName, JsonElement payload)
    {
        lock (_gate)
        {
            var isRefresh = eventName == ComponentEvent.Refresh || _waitingBroadcasts >= MaxWaitingBroadcasts;
            if (_isDisposed || (isRefresh && _refreshIsWaiting))
            {
                return;
            }

            _refreshIsWaiting |= isRefresh;
            _waitingBroadcasts++;
            InOwnContext(() => EnqueueInTurn(ended, () => ReceivedAsync(isRefresh, new(isRefresh ? ComponentEvent.Refresh : eventName, default, null, Payload.FromJson(payload)))));
        }
    }

    /// <summary>Whether nothing runs and nothing waits.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _tail.IsCompleted;
            }
        }
    }

    /// <summary>Waits for everything that is queued now; what fails has been reported to whoever asked for it.</summary>
    public async Task WhenIdleAsync()
    {
        Task tail;
        lock (_gate)
        {
            tail = _tail;
        }

        await tail.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        string[] subscribed;
        lock (_gate)
        {
            _isDisposed = true;
            subscribed = [.. _subscribed];
            _subscribed.Clear();
        }

        foreach (var one in held)
        {
            one.Dispose();
        }

        foreach (var group in subscribed)
        {
            await groups.RemoveAsync(group, this, _share);
        }
    }

    private void InOwnContext(Func<Task> run)
    {
        if (_context is null)
        {
            _ = run();
            return;
        }

        ExecutionContext.Run(_context, static run => _ = ((Func<Task>)run!)(), run);
    }

    /// <summary>For what no visitor waits for: many components of one visitor, or a group that many are in, do not take all threads from the others.</summary>
    private Task<EventAnswer> EnqueueInTurn(CancellationToken ct, Func<Task<EventAnswer>> run) => Enqueue(async () =>
    {
        using var turn = await limits.TakeTurnAsync(visitor, ct);
        return await run();
    });

    private Task<EventAnswer> Enqueue(Func<Task<EventAnswer>> run)
    {
        lock (_gate)
        {
            var next = AfterAsync(_tail, run);
            _tail = next;
            return next;
        }
    }

    private static async Task<EventAnswer> AfterAsync(Task before, Func<Task<EventAnswer>> run)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await run();
    }

    private Task<EventAnswer> ReceivedAsync(bool isRefresh, EventBody body)
    {
        lock (_gate)
        {
            _waitingBroadcasts--;
            if (isRefresh)
            {
                // From here on a further refresh has to run again: the facts are read after this point.
                _refreshIsWaiting = false;
            }

            if (_isDisposed)
            {
                return Task.FromResult(new EventAnswer { IsUnchanged = true });
            }
        }

        return PushAsync(body, mayStayUnchanged: isRefresh);
    }

    private async Task<EventAnswer> PushAsync(EventBody body, bool mayStayUnchanged)
    {
        var answer = await RunAsync(Origin.Broadcast, body, ended, mayStayUnchanged);

        // Components of several kinds may share a group; an event that this one does not have was meant for others.
        var isMeant = answer.Refusal?.Code != Wire.Codes.EventUnknown;
        if (isMeant && !answer.IsUnchanged && !_isDisposed && !ended.IsCancellationRequested && _snapshot is { } snapshot)
        {
            client.Push(snapshot.Id, answer);
        }

        return answer;
    }

    private async Task<EventAnswer> RunAsync(Origin origin, EventBody body, CancellationToken ct, bool mayStayUnchanged = false, string? expectedId = null)
    {
        var answer = await dispatcher.DispatchAsync(
            new()
            {
                Origin = origin,
                Component = component,
                Visitor = visitor,
                PathBase = pathBase,
                Held = _snapshot,
                ExpectedId = expectedId,
                Page = session,
                JoinedWith = _joinedWith,
                MayStayUnchanged = mayStayUnchanged,
                WantsShown = _owesShown,
                Subscribe = FollowAsync,
                EndpointRates = endpointRates,
                ReadBody = EventRequest.Given(body),
            },
            ct);
        _owesShown &= answer is not { Refusal: null, IsUnchanged: false };
        if (answer is { Refusal: null, IsReplay: false } && body.EventId is { } done)
        {
            _done.Enqueue(done);
            if (_done.Count > RememberedEvents)
            {
                _done.Dequeue();
            }
        }

        // What ran on this very instance is in its state already, and other events may have followed it.
        var isKnown = answer.IsReplay && _done.Contains(body.EventId!);
        if (answer.Refusal is null && !isKnown)
        {
            // A replay must not take the revision back: the page drops what is older than what it shows.
            _snapshot = answer.Snapshot! with { Revision = Math.Max(answer.Snapshot.Revision, _snapshot?.Revision ?? 0) };
            await FollowAfterAsync(answer.Groups, ct);
        }

        return answer;
    }

    /// <summary>The event has run, so its answer counts even where there is no more room for groups; the next event is refused.</summary>
    private async ValueTask FollowAfterAsync(IReadOnlyList<string> wanted, CancellationToken ct)
    {
        try
        {
            await FollowAsync(wanted, ct);
        }
        catch (RefusalException)
        {
            // It is in the log already.
        }
    }

    private async ValueTask FollowAsync(IReadOnlyList<string> wanted, CancellationToken ct)
    {
        string[] gone;
        string[] added;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            gone = [.. _subscribed.Except(wanted)];
            added = [.. wanted.Except(_subscribed)];
            _subscribed.ExceptWith(gone);
            _subscribed.UnionWith(added);
        }

        foreach (var group in gone)
        {
            await groups.RemoveAsync(group, this, _share);
        }

        foreach (var (index, group) in added.Index())
        {
            try
            {
                await groups.AddAsync(group, this, _share, ct);
            }
            catch
            {
                lock (_gate)
                {
                    _subscribed.ExceptWith(added.AsSpan(index).ToArray());
                }

                throw;
            }

            if (_isDisposed)
            {
                // Whoever let go of the instance in the meantime has not met this subscription.
                await groups.RemoveAsync(group, this, _share);
                return;
            }
        }
    }
}
