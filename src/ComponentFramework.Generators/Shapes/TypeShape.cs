using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Shapes;

/// <summary>One type of a graph. Types refer to each other by their place in the table, so that they can be recursive.</summary>
internal sealed record TypeShape
{
    public required ShapeKind Kind { get; init; }

    /// <summary>The type as it is written into code.</summary>
    public required string Code { get; init; }

    /// <summary>The type as it stands in messages.</summary>
    public required string Display { get; init; }

    /// <summary>A name for its methods, unique in the table: <c>CartLineList</c>.</summary>
    public required string Label { get; init; }

    public ListForm Form { get; init; }

    /// <summary>The element of a list, the value of a map, or what a nullable type wraps.</summary>
    public int Element { get; init; } = -1;

    /// <summary>The key of a map.</summary>
    public int Key { get; init; } = -1;

    /// <summary>The members sorted by name, so that their order in the source does not matter; a tuple's by position.</summary>
    public EquatableArray<MemberShape> Members { get; init; }

    /// <summary>An enumeration's members with their numbers.</summary>
    public EquatableArray<string> Choices { get; init; }

    /// <summary>Whether the members of an enumeration can be combined.</summary>
    public bool IsFlags { get; init; }

    /// <summary>The rules of its members, and of itself as a whole; only in payloads.</summary>
    public EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>What people call its members; only in payloads.</summary>
    public EquatableArray<LabelModel> Labels { get; init; }

    /// <summary>Whether it says itself what is wrong with it; only in payloads.</summary>
    public bool IsValidatable { get; init; }

    /// <summary>Whether it is a reference type.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether no other type can stand in its place.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether it can hold itself.</summary>
    public bool IsRecursive { get; init; }

    public bool IsLeaf => Kind < ShapeKind.Nullable;
}
