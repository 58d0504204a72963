using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Runs an event once however often it comes: repetitions wait for the first and get its answer, a failure included. An answer that
/// belongs to a visitor is for that visitor alone. The oldest answers go when time or memory is up.
/// </summary>
internal sealed class RepeatedEvents(TimeProvider time, IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>What an entry costs beyond its answer, roughly.</summary>
    private const int EntryBytes = 512;

    private readonly ConcurrentDictionary<RepeatedEventKey, TaskCompletionSource<EventAnswer?>> _entries = new();
    private readonly ConcurrentQueue<(RepeatedEventKey Key, DateTimeOffset Ends, long Bytes)> _finished = new();
    private long _bytes;

    public ValueTask<EventAnswer> OnceAsync(RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        if (repeated.EventId.Length > 128)
        {
            throw new RefusalException(Refusals.RequestMalformed("The event_id is longer than 128 characters."));
        }

        Forget();
        return repeated.Visitor.KnownId is { } visitorId
            ? OnceForAsync(visitorId, repeated, run, ct)
            : OnceForNobodyAsync(repeated, run, ct);
    }

    private async ValueTask<EventAnswer> OnceForAsync(string visitorId, RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        var key = repeated.OfVisitor(visitorId);
        if (IsRepeated(key, out var entry))
        {
            return (await entry.Task.WaitAsync(ct))!.Again();
        }

        try
        {
            // The browser may have sent it before it was given its id.
            var answer = await SharedAsync(repeated.OfWords()) ?? await run(CancellationToken.None);
            Keep(key, answer);
            entry.SetResult(answer);
            return answer;
        }
        catch (Exception failure)
        {
            Fail(key, entry, failure);
            throw;
        }
    }

    private async ValueTask<EventAnswer> OnceForNobodyAsync(RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        var key = repeated.OfWords();
        if (!IsRepeated(key, out var entry))
        {
            return await RunFirstAsync(key, entry, repeated, run);
        }

        return await entry.Task.WaitAsync(ct) is { } answer ? answer.Again() : await RunAloneAsync(repeated, run);
    }

    private async ValueTask<EventAnswer> RunFirstAsync(RepeatedEventKey key, TaskCompletionSource<EventAnswer?> entry, RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run)
    {
        try
        {
            var answer = await RunAloneAsync(repeated, run);
            if (repeated.Visitor.KnownId is null)
            {
                KeepAfter(answer, entry, repeated);
                Keep(key, answer);
                entry.SetResult(answer);
            }
            else
            {
                _entries.TryRemove(key, out _);
                entry.SetResult(null);
            }

            return answer;
        }
        catch (Exception failure)
        {
            Fail(key, entry, failure);
            throw;
        }
    }

    /// <summary>Runs for a visitor without an id. Who is given one on the way is known again by it.</summary>
    private async ValueTask<EventAnswer> RunAloneAsync(RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run)
    {
        // Not cancelled with the request: a client that was cut off comes back with the same id and wants to know.
        var answer = await run(CancellationToken.None);
        if (repeated.Visitor.KnownId is { } issued && !IsRepeated(repeated.OfVisitor(issued), out var entry))
        {
            Keep(repeated.OfVisitor(issued), answer);
            entry.SetResult(answer);
        }

        return answer;
    }

    /// <summary>Whether the event has come before, or is the first of its kind and has to be answered by the caller.</summary>
    private bool IsRepeated(RepeatedEventKey key, out TaskCompletionSource<EventAnswer?> entry)
    {
        var mine = new TaskCompletionSource<EventAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        entry = _entries.GetOrAdd(key, mine);
        return entry != mine;
    }

    /// <summary>The answer to the same words of somebody without an id, when it is nobody's; null when there is none.</summary>
    private async ValueTask<EventAnswer?> SharedAsync(RepeatedEventKey key) =>
        _entries.TryGetValue(key, out var entry) && await entry.Task is { } answer ? answer.Again() : null;

    /// <summary>A browser that has the answer already may still send the event again, with the state that came with it.</summary>
    private void KeepAfter(EventAnswer answer, TaskCompletionSource<EventAnswer?> entry, RepeatedEvent repeated)
    {
        if (!answer.State.IsEmpty && repeated.OfWordsAfter(answer) is var key && _entries.TryAdd(key, entry))
        {
            Keep(key, answer);
        }
    }

    private void Keep(RepeatedEventKey key, EventAnswer answer)
    {
        var bytes = EntryBytes + answer.Html.Length + answer.State.Length + (answer.Change?.Operations.Length ?? 0);
        _finished.Enqueue((key, time.GetUtcNow() + options.Value.RepeatedEventWindow, bytes));
        Interlocked.Add(ref _bytes, bytes);
    }

    private void Fail(RepeatedEventKey key, TaskCompletionSource<EventAnswer?> entry, Exception failure)
    {
        _entries.TryRemove(key, out _);
        entry.SetException(failure);
        _ = entry.Task.Exception;
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (_finished.TryPeek(out var oldest) && (oldest.Ends <= now || Interlocked.Read(ref _bytes) > options.Value.MaxRepeatedEventBytes))
        {
            if (_finished.TryDequeue(out var gone))
            {
                _entries.TryRemove(gone.Key, out _);
                Interlocked.Add(ref _bytes, -gone.Bytes);
            }
        }
    }
}
