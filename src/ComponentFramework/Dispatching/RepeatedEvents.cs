using System.Collections.Concurrent;
using ComponentFramework.Exchange;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Runs an event once however often it comes: repetitions wait for the first and get its answer, a failure included. An answer that
/// belongs to a visitor is for that visitor alone. Answers go when their time is up, and the oldest of those who fill the memory.
/// </summary>
internal sealed class RepeatedEvents
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _window;
    private readonly ConcurrentDictionary<RepeatedEventKey, RememberedEvent> _entries = new();
    private readonly Shares<RememberedEvent> _shares;

    public RepeatedEvents(TimeProvider time, IOptions<ComponentFrameworkOptions> options)
    {
        _time = time;
        _window = options.Value.RepeatedEventWindow;
        _shares = new(options.Value.MaxRepeatedEventBytes, options.Value.MaxRepeatedEventBytesPerVisitor, Forget);
    }

    /// <summary>How many ways there are to know an event again.</summary>
    public int Count => _entries.Count;

    /// <summary>How many bytes of answers are kept.</summary>
    public long Bytes => _shares.Bytes;

    public ValueTask<EventAnswer> OnceAsync(RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        if (repeated.EventId.Length > 128)
        {
            throw new RefusalException(Refusals.RequestMalformed("The event_id is longer than 128 characters."));
        }

        _shares.ForgetWhile(IsOver);
        return repeated.Visitor.KnownId is { } visitorId
            ? OnceForAsync(visitorId, repeated, run, ct)
            : OnceForNobodyAsync(repeated, run, ct);
    }

    private async ValueTask<EventAnswer> OnceForAsync(string visitorId, RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        var key = repeated.OfVisitor(visitorId);
        if (IsRepeated(key, out var entry))
        {
            return (await entry.Answer.WaitAsync(ct))!.Again();
        }

        try
        {
            // The browser may have sent it before it was given its id.
            var answer = await SharedAsync(repeated.OfWords()) ?? await run(CancellationToken.None);
            Keep(entry, repeated, answer);
            return answer;
        }
        catch (Exception failure)
        {
            Fail(entry, failure);
            throw;
        }
    }

    private async ValueTask<EventAnswer> OnceForNobodyAsync(RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run, CancellationToken ct)
    {
        if (!IsRepeated(repeated.OfWords(), out var entry))
        {
            return await RunFirstAsync(entry, repeated, run);
        }

        return await entry.Answer.WaitAsync(ct) is { } answer ? answer.Again() : await RunAloneAsync(repeated, run);
    }

    private async ValueTask<EventAnswer> RunFirstAsync(RememberedEvent entry, RepeatedEvent repeated, Func<CancellationToken, ValueTask<EventAnswer>> run)
    {
        try
        {
            var answer = await RunAloneAsync(repeated, run);
            if (repeated.Visitor.KnownId is null)
            {
                KnowBy(answer, repeated, entry);
                Keep(entry, repeated, answer);
            }
            else
            {
                Forget(entry);
                entry.IsNobodys();
            }

            return answer;
        }
        catch (Exception failure)
        {
            Fail(entry, failure);
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
            Keep(entry, repeated, answer);
        }

        return answer;
    }

    /// <summary>Whether the event has come before, or is the first of its kind and has to be answered by the caller.</summary>
    private bool IsRepeated(RepeatedEventKey key, out RememberedEvent entry)
    {
        var mine = new RememberedEvent(key);
        entry = _entries.GetOrAdd(key, mine);
        return entry != mine;
    }

    /// <summary>The answer to the same words of somebody without an id, when it is nobody's; null when there is none.</summary>
    private async ValueTask<EventAnswer?> SharedAsync(RepeatedEventKey key) =>
        _entries.TryGetValue(key, out var entry) && await entry.Answer is { } answer ? answer.Again() : null;

    /// <summary>A browser that has the answer already may still send the event again, with the state that came with it.</summary>
    private void KnowBy(EventAnswer answer, RepeatedEvent repeated, RememberedEvent entry)
    {
        if (!answer.State.IsEmpty && repeated.OfWordsAfter(answer) is var key && _entries.TryAdd(key, entry))
        {
            entry.Keys.Add(key);
        }
    }

    private void Keep(RememberedEvent entry, RepeatedEvent repeated, EventAnswer answer)
    {
        entry.Is(answer, _time.GetTimestamp());
        _shares.Add(repeated.Visitor.Share, entry.Bytes, entry);
    }

    private void Fail(RememberedEvent entry, Exception failure)
    {
        Forget(entry);
        entry.Failed(failure);
    }

    private bool IsOver(RememberedEvent entry) => _time.GetElapsedTime(entry.AnsweredAt) >= _window;

    private void Forget(RememberedEvent entry)
    {
        foreach (var key in entry.Keys)
        {
            _entries.TryRemove(KeyValuePair.Create(key, entry));
        }
    }
}
