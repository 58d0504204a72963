namespace ComponentFramework.Broadcasting;

/// <summary>
/// Carries messages between machines by group. Delivers each message at most once to each subscription, in the order in
/// which one publisher sent them; a message may be lost when the connection is, which is why joins re-read facts. Safe for
/// use by many threads.
/// </summary>
public interface IChannelLayer
{
    /// <summary>Sends a message to every subscription of a group, this machine's included.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="message">Any bytes; the layer keeps its own copy when it needs them after it returns.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="IOException">The message could not be handed over.</exception>
    ValueTask PublishAsync(string group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Begins to receive; messages published after the task has completed arrive.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="receive">Called for each message; returns quickly and does not throw.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Disposing it ends the subscription.</returns>
    /// <exception cref="IOException">The subscription could not be made.</exception>
    ValueTask<IAsyncDisposable> SubscribeAsync(string group, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken);
}
