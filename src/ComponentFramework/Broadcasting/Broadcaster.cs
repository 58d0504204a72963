using Microsoft.Extensions.Logging;

namespace ComponentFramework.Broadcasting;

/// <summary>Puts broadcasts into the outbox of the running handler, or sends them at once.</summary>
internal sealed class Broadcaster(IChannelLayer layer, KnownEvents events, ILogger<Broadcaster> log) : IBroadcaster
{
    public ValueTask SendAsync(string group, string eventName, CancellationToken cancellationToken = default) =>
        SendAsync(group, new ComponentEvent(eventName), cancellationToken);

    public ValueTask SendAsync(string group, ComponentEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(group);
        ArgumentNullException.ThrowIfNull(@event);
        events.Check(group, @event.Name);
        var message = BroadcastMessage.Write(@event);
        return Outbox.Current?.TryAdd(group, message) == true
            ? ValueTask.CompletedTask
            : layer.PublishAsync(group, message, cancellationToken);
    }

    /// <summary>
    /// Sends what a run asked for. Its effects are real by now, so nothing cancels the sending, and a channel layer that
    /// fails is reported and nothing more.
    /// </summary>
    /// <param name="outbox">The run's outbox; null when it is part of another run, which sends for both.</param>
    public ValueTask FlushAsync(Outbox? outbox) => outbox?.Close() is { Count: > 0 } messages ? PublishAsync(messages) : ValueTask.CompletedTask;

    private async ValueTask PublishAsync(IReadOnlyList<(string Group, ReadOnlyMemory<byte> Message)> messages)
    {
        foreach (var (group, message) in messages)
        {
            try
            {
                await layer.PublishAsync(group, message, CancellationToken.None);
            }
            catch (Exception failure)
            {
                Diagnostics.Log.BroadcastFailed(log, group, failure);
            }
        }
    }
}
