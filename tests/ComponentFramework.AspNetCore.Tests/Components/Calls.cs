using System.Collections.Concurrent;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Counts what the test components do, and holds their handlers back.</summary>
public sealed class Calls
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public SemaphoreSlim Gate { get; } = new(0);

    public string Fact { get; set; } = "first";

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, before) => before + 1);
}
