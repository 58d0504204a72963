using System.Collections.Concurrent;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>What the components of the property test show and do.</summary>
public sealed class PropertyFacts
{
    private int _version;

    public int Version => Volatile.Read(ref _version);

    /// <summary>Which record was bought under each tag, once for each time.</summary>
    public ConcurrentQueue<(string Tag, int Record)> Bought { get; } = new();

    public void Change() => Interlocked.Increment(ref _version);
}
