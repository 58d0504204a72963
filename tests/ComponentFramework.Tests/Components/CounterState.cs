namespace ComponentFramework.Tests.Components;

public sealed record CounterState
{
    public int Count { get; init; }

    public string? Derived { get; init; }
}
