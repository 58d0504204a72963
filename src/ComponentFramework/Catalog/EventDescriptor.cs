using System.ComponentModel;
using ComponentFramework.Binding;
using ComponentFramework.Limits;
using ComponentFramework.Permissions;

namespace ComponentFramework.Catalog;

/// <summary>An event of a component, written out at compile time. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventDescriptor
{
    /// <summary>The name in snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>The handler's method, for logs and messages.</summary>
    public required string Method { get; init; }

    /// <summary>Binds a payload to typed arguments; throws a <see cref="RefusalException"/> that names the argument it cannot bind.</summary>
    public required Func<Payload, BoundHandler> Bind { get; init; }

    /// <summary>The names of the arguments, in snake_case.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Whether the handler may run ahead of time, to predict what it will do.</summary>
    public bool IsOptimistic { get; init; }

    /// <summary>What the event asks for beyond its component, or null.</summary>
    public AccessRule? Access { get; init; }

    /// <summary>The rate written on the method, or null.</summary>
    public string? RateLimit { get; init; }

    /// <summary>The same as it is counted.</summary>
    internal Rate? Rate => field ??= RateLimit is { } written ? Rate.Parse(written, Name) : null;
}
