using System.Collections.Concurrent;

namespace ComponentFramework.Tests.Components;

/// <summary>Counts what components did, by a name of their choice.</summary>
public sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);
}
