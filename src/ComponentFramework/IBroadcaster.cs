namespace ComponentFramework;

/// <summary>
/// Sends an event to every live component of a group, on every machine. Inside a component the broadcast leaves when the
/// answer to the event is there, and never when the event is refused or fails, whatever is the reason; anywhere else it leaves at once.
/// </summary>
public interface IBroadcaster
{
    /// <summary>Sends an event without arguments, most often the built-in <c>refresh</c>.</summary>
    /// <param name="group">The name of what has changed: <c>product-7</c>.</param>
    /// <param name="eventName">The event in snake_case.</param>
    /// <param name="cancellationToken">Stops waiting for the channel layer.</param>
    ValueTask SendAsync(string group, string eventName, CancellationToken cancellationToken = default);

    /// <summary>Sends an event with its arguments.</summary>
    /// <param name="group">The name of what has changed.</param>
    /// <param name="event">Made with the component's <c>Events</c>.</param>
    /// <param name="cancellationToken">Stops waiting for the channel layer.</param>
    ValueTask SendAsync(string group, ComponentEvent @event, CancellationToken cancellationToken = default);
}
