using ComponentFramework.Broadcasting;

namespace ComponentFramework.AspNetCore;

/// <summary>The open sockets of the application's visitors, on every machine that shares the channel layer.</summary>
public sealed class LiveConnections
{
    private readonly IChannelLayer _layer;

    internal LiveConnections(IChannelLayer layer) => _layer = layer;

    /// <summary>
    /// Ends a visitor's sockets. An open socket goes on as the user of its handshake, so call this when that is over: after
    /// signing in (with the anonymous id), after signing out, and when roles were taken away. Open pages connect again at once
    /// as whoever the browser's cookies say by then.
    /// </summary>
    /// <param name="visitorId">A <see cref="Visitor.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the channel layer.</param>
    /// <exception cref="IOException">The channel layer cannot be reached.</exception>
    public ValueTask EndAsync(string visitorId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(visitorId);
        return _layer.PublishAsync(Group(visitorId), "end"u8.ToArray(), cancellationToken);
    }

    internal ValueTask<IAsyncDisposable> WatchAsync(string visitorId, Action end, CancellationToken ct) =>
        _layer.SubscribeAsync(Group(visitorId), _ => end(), ct);

    private static string Group(string visitorId) => $"component-framework/visitor/{visitorId}";
}
