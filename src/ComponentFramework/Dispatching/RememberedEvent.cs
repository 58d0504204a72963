using ComponentFramework.Exchange;

namespace ComponentFramework.Dispatching;

/// <summary>An event that ran or runs, and its answer for those who send it again.</summary>
internal sealed class RememberedEvent(RepeatedEventKey key)
{
    /// <summary>What an entry costs beyond its keys and its answer, roughly.</summary>
    private const int EntryBytes = 1024;

    private readonly TaskCompletionSource<EventAnswer?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it is known again by.</summary>
    public List<RepeatedEventKey> Keys { get; } = [key];

    /// <summary>The answer; null when it turned out to be for one visitor alone.</summary>
    public Task<EventAnswer?> Answer => _answer.Task;

    /// <summary>When it was answered, by the clock that does not step.</summary>
    public long AnsweredAt { get; private set; }

    /// <summary>What is kept in memory because of it.</summary>
    public long Bytes { get; private set; }

    public void Is(EventAnswer answer, long now)
    {
        (AnsweredAt, Bytes) = (now, EntryBytes + Keys.Sum(key => key.Bytes) + answer.KeptBytes());

        // An exception may hold on to anything.
        _answer.SetResult(answer.Failure is null ? answer : answer with { Failure = null });
    }

    public void IsNobodys() => _answer.SetResult(null);

    public void Failed(Exception failure)
    {
        _answer.SetException(failure);
        _ = _answer.Task.Exception;
    }
}
