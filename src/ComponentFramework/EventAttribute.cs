namespace ComponentFramework;

/// <summary>
/// Lets the browser, or a broadcast, call a method. <c>OnSelectSize</c> answers the event <c>select_size</c>; its parameters
/// are bound by name from the payload, and a <see cref="CancellationToken"/> is passed along.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EventAttribute : Attribute;
