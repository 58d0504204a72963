namespace ComponentFramework;

/// <summary>
/// Keeps the mounted component for all visitors, one entry for each set of parameters, culture and
/// <see cref="Component.GetCacheKey"/>. Events neither read nor write it; a broadcast to one of the component's groups evicts it.
/// It mounts without a request: one that asks for its <see cref="Component.Visitor"/> or reads the request by a service fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CacheAttribute : Attribute
{
    /// <summary>How long an entry is served, in whole seconds. Default 60.</summary>
    public int Seconds { get; init; } = 60;
}
