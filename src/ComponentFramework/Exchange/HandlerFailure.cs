namespace ComponentFramework.Exchange;

/// <summary>An exception that was answered with <c>handler_failed</c>, and where it came from.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="Component">The component whose mount, handler or view threw it.</param>
/// <param name="Event">The event's name, or <c>mount</c>.</param>
/// <param name="IsShown">Whether the browser may be told: a developer's machine, and nobody has said otherwise.</param>
internal sealed record HandlerFailure(Exception Exception, string Component, string Event, bool IsShown);
