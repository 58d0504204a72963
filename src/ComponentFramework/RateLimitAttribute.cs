namespace ComponentFramework;

/// <summary>
/// Limits how often one visitor may use a component or one of its events, over every transport together. On a class it counts
/// mounts and events, on a method that event alone.
/// </summary>
/// <param name="rate">A count and a unit: <c>5/second</c>, <c>30/minute</c>, <c>3/hour</c>, <c>100/day</c>. Anything else stops the application at start.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class RateLimitAttribute(string rate) : Attribute
{
    /// <summary>The rate as written.</summary>
    public string Rate { get; } = rate;
}
