using System.Collections.Immutable;

namespace ComponentFramework.Generators.Tests.Components;

/// <summary>A state with a member of every kind that can be sealed.</summary>
public sealed record EverythingState
{
    public bool Truth { get; init; }
    public char Letter { get; init; }
    public string Text { get; init; } = "";
    public string? OptionalText { get; init; }
    public sbyte Tiny { get; init; }
    public byte Octet { get; init; }
    public short Small { get; init; }
    public ushort SmallUnsigned { get; init; }
    public int Whole { get; init; }
    public uint WholeUnsigned { get; init; }
    public long Big { get; init; }
    public ulong BigUnsigned { get; init; }
    public float Single { get; init; }
    public double Double { get; init; }
    public decimal Price { get; init; }
    public Size Size { get; init; }
    public Huge Huge { get; init; }
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public DateTimeOffset Instant { get; init; }
    public DateOnly Day { get; init; }
    public TimeOnly Hour { get; init; }
    public TimeSpan Duration { get; init; }
    public int? OptionalWhole { get; init; }
    public Size? OptionalSize { get; init; }
    public Point? OptionalPoint { get; init; }
    public int[] Array { get; init; } = [];
    public byte[]? Bytes { get; init; }
    public string?[][] Jagged { get; init; } = [];
    public List<Line> Lines { get; init; } = [];
    public IReadOnlyList<Line?>? OptionalLines { get; init; }
    public IEnumerable<int> Sequence { get; init; } = [];
    public ICollection<string> Names { get; init; } = [];
    public ImmutableArray<Point> Points { get; init; } = [];
    public ImmutableArray<int>? OptionalPoints { get; init; }
    public ImmutableList<decimal> Prices { get; init; } = [];
    public HashSet<string> Tags { get; init; } = [];
    public IReadOnlySet<int> Numbers { get; init; } = new HashSet<int>();
    public ImmutableHashSet<Size> Sizes { get; init; } = [];
    public Dictionary<string, Line> ByName { get; init; } = [];
    public IReadOnlyDictionary<Size, List<int>> BySize { get; init; } = new Dictionary<Size, List<int>>();
    public ImmutableDictionary<Guid, string?> ById { get; init; } = ImmutableDictionary<Guid, string?>.Empty;
    public KeyValuePair<string, int> Pair { get; init; }
    public (int Count, string? Name, Line? Line) Tuple { get; init; }
    public Tree? Tree { get; init; }
    public Line? OptionalLine { get; init; }
    public Mutable Mutable { get; init; } = new() { Needed = 1 };

    /// <summary>Derived, so it is not written.</summary>
    public int Count => Lines.Count;
}

public enum Huge : ulong
{
    None,
    Most = ulong.MaxValue,
}

public readonly record struct Point(int X, int Y);

public sealed record Line(int ProductId, string Size, decimal Price)
{
    public int Quantity { get; init; } = 1;

    public decimal Total => Price * Quantity;
}

public record Tree(string Name, IReadOnlyList<Tree> Children);

public sealed class Mutable
{
    public string? @class { get; set; }

    public required int Needed { get; set; }

    public int Field;
}
