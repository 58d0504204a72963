using ComponentFramework;

namespace Shop.Start;

/// <summary>Holds the events of a request, or of a connection, back for as long as its visitor has asked for.</summary>
internal sealed class ArtificialLatency(TimeProvider time) : IEventFilter
{
    // What a socket brings runs in the context of the request that has opened it.
    private readonly AsyncLocal<TimeSpan> _current = new();

    /// <summary>How long the events of the current request are held back; nothing unless it is set.</summary>
    public TimeSpan Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }

    /// <inheritdoc/>
    public async Task InvokeAsync(EventContext context, Func<Task> next)
    {
        // A refresh is the server's own, after a join or a broadcast; no visitor waits for it.
        if (Current > TimeSpan.Zero && context.EventName != ComponentEvent.Refresh)
        {
            await Task.Delay(Current, time, context.CancellationToken);
        }

        await next();
    }
}
