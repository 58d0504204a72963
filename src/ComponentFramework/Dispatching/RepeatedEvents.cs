using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Runs an event once however often it comes: repetitions wait for the first and get its answer, a failure included. The
/// oldest answers go when time or memory is up.
/// </summary>
internal sealed class RepeatedEvents(TimeProvider time, IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>What an entry costs beyond its answer, roughly.</summary>
    private const int EntryBytes = 512;

    private readonly ConcurrentDictionary<RepeatedEventKey, Entry> _entries = new();
    private readonly ConcurrentQueue<(RepeatedEventKey Key, DateTimeOffset Ends, long Bytes)> _finished = new();
    private long _bytes;

    public async ValueTask<EventAnswer> OnceAsync(RepeatedEventKey key, Visitor visitor, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(key.EventId))
        {
            return await run(ct);
        }

        if (key.EventId.Length > 128)
        {
            throw new RefusalException(Refusals.RequestMalformed("The event_id is longer than 128 characters."));
        }

        Forget();
        var entry = new Entry(visitor.KnownId);
        var first = _entries.GetOrAdd(key, entry);
        if (first != entry)
        {
            var answer = await first.Answer.Task.WaitAsync(ct);
            return first.BelongsTo(visitor, answer)
                ? answer.Again()
                : await OnceAsync(key with { VisitorId = visitor.KnownId ?? "" }, visitor, run, ct);
        }

        return await RunFirstAsync(key, entry, run);
    }

    private async ValueTask<EventAnswer> RunFirstAsync(RepeatedEventKey key, Entry entry, Func<CancellationToken, ValueTask<EventAnswer>> run)
    {
        try
        {
            // Not cancelled with the request: a client that was cut off comes back with the same id and wants to know.
            var answer = await run(CancellationToken.None);
            var bytes = EntryBytes + answer.Html.Length + answer.State.Length + (answer.Change?.Operations.Length ?? 0);
            _finished.Enqueue((key, time.GetUtcNow() + options.Value.RepeatedEventWindow, bytes));
            Interlocked.Add(ref _bytes, bytes);
            entry.Answer.SetResult(answer);
            return answer;
        }
        catch (Exception failure)
        {
            _entries.TryRemove(key, out _);
            entry.Answer.SetException(failure);
            _ = entry.Answer.Task.Exception;
            throw;
        }
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

    private sealed class Entry(string? visitorId)
    {
        public TaskCompletionSource<EventAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>A visitor without an id may have been given one by the first run, and may or may not have received it.</summary>
        public bool BelongsTo(Visitor visitor, EventAnswer answer) =>
            visitor.KnownId == visitorId || (visitorId is null && visitor.KnownId == answer.VisitorId);
    }
}
