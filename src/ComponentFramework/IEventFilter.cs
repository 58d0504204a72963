namespace ComponentFramework;

/// <summary>
/// Runs around every handler, in the order of registration. Called once for each event, on any thread; what it throws is
/// treated as if the handler had thrown it. Filters must not keep the context after they return.
/// </summary>
public interface IEventFilter
{
    /// <summary>Does something before or after the handler, or refuses by throwing a <see cref="RefusalException"/>.</summary>
    /// <param name="context">The event and its component, with state and parameters restored.</param>
    /// <param name="next">The rest: the other filters, then the handler. Call it at most once.</param>
    Task InvokeAsync(EventContext context, Func<Task> next);
}
