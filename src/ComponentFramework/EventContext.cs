namespace ComponentFramework;

/// <summary>The event that an <see cref="IEventFilter"/> runs around.</summary>
public sealed class EventContext
{
    internal EventContext(string componentName, string eventName, Component component, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken)
    {
        ComponentName = componentName;
        EventName = eventName;
        Component = component;
        Visitor = visitor;
        Services = services;
        CancellationToken = cancellationToken;
    }

    /// <summary>The component's name.</summary>
    public string ComponentName { get; }

    /// <summary>The event's name in snake_case.</summary>
    public string EventName { get; }

    /// <summary>The instance, with its state restored.</summary>
    public Component Component { get; }

    /// <summary>Who asks.</summary>
    public Visitor Visitor { get; }

    /// <summary>The services of this event's scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken CancellationToken { get; }
}
