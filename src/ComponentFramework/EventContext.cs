namespace ComponentFramework;

/// <summary>The event that an <see cref="IEventFilter"/> runs around.</summary>
/// <param name="ComponentName">The component's name.</param>
/// <param name="EventName">The event's name in snake_case.</param>
/// <param name="Component">The instance, with its state restored.</param>
/// <param name="Visitor">Who asks.</param>
/// <param name="Services">The services of this event's scope.</param>
/// <param name="CancellationToken">Cancelled when nobody waits for the answer any more.</param>
public sealed record EventContext(
    string ComponentName,
    string EventName,
    Component Component,
    Visitor Visitor,
    IServiceProvider Services,
    CancellationToken CancellationToken);
