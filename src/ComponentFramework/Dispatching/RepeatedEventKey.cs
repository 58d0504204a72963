namespace ComponentFramework.Dispatching;

/// <summary>The identity of an event that may come twice.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="InstanceId">The instance, as its seal says; null when there is none yet.</param>
/// <param name="EventId">What the client calls the event; null when it does not repeat events.</param>
/// <param name="VisitorId">Tells visitors apart who send the same id for copies of the same cached page.</param>
internal readonly record struct RepeatedEventKey(string Component, string? InstanceId, string? EventId, string? VisitorId = null);
