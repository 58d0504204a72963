using ComponentFramework.Catalog;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>What an instance is asked to do, once everything has been checked.</summary>
/// <param name="Component">The component.</param>
/// <param name="Snapshot">What is remembered of the instance; null for a new one.</param>
/// <param name="Event">The event's name, or null to mount and render only.</param>
/// <param name="Handler">The handler with its arguments, or null.</param>
internal sealed record InstanceCall(ComponentDescriptor Component, Snapshot? Snapshot, string? Event, BoundHandler? Handler);
