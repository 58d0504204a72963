namespace ComponentFramework.Tests.Components;

public sealed record BasketState(IReadOnlyList<BasketRow> Rows, string Text, string? Ordered)
{
    public int Total { get; init; }
}

public sealed record BasketRow(string Name, int Count);
