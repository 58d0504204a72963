using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Shapes;

/// <summary>The types that are written as a whole, and the collections.</summary>
internal static class KnownTypes
{
    private static readonly Dictionary<string, ShapeKind> Leaves = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = ShapeKind.Guid,
        ["System.DateTimeOffset"] = ShapeKind.DateTimeOffset,
        ["System.DateOnly"] = ShapeKind.DateOnly,
        ["System.TimeOnly"] = ShapeKind.TimeOnly,
        ["System.TimeSpan"] = ShapeKind.TimeSpan,
    };

    private static readonly Dictionary<string, ListForm> Lists = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List`1"] = ListForm.List,
        ["System.Collections.Generic.IList`1"] = ListForm.List,
        ["System.Collections.Generic.ICollection`1"] = ListForm.List,
        ["System.Collections.Generic.IReadOnlyList`1"] = ListForm.ReadOnly,
        ["System.Collections.Generic.IReadOnlyCollection`1"] = ListForm.ReadOnly,
        ["System.Collections.Generic.IEnumerable`1"] = ListForm.Sequence,
        ["System.Collections.Generic.HashSet`1"] = ListForm.HashSet,
        ["System.Collections.Generic.ISet`1"] = ListForm.HashSet,
        ["System.Collections.Generic.IReadOnlySet`1"] = ListForm.HashSet,
        ["System.Collections.Immutable.ImmutableArray`1"] = ListForm.ImmutableArray,
        ["System.Collections.Immutable.ImmutableList`1"] = ListForm.ImmutableList,
        ["System.Collections.Immutable.IImmutableList`1"] = ListForm.ImmutableList,
        ["System.Collections.Immutable.ImmutableHashSet`1"] = ListForm.ImmutableHashSet,
        ["System.Collections.Immutable.IImmutableSet`1"] = ListForm.ImmutableHashSet,
        ["System.Collections.Generic.Dictionary`2"] = ListForm.Dictionary,
        ["System.Collections.Generic.IDictionary`2"] = ListForm.Dictionary,
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = ListForm.Dictionary,
        ["System.Collections.Immutable.ImmutableDictionary`2"] = ListForm.ImmutableDictionary,
        ["System.Collections.Immutable.IImmutableDictionary`2"] = ListForm.ImmutableDictionary,
    };

    public static ShapeKind? Leaf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ShapeKind.Boolean,
        SpecialType.System_Char => ShapeKind.Character,
        SpecialType.System_String => ShapeKind.Text,
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 => ShapeKind.Signed,
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => ShapeKind.Unsigned,
        SpecialType.System_Single or SpecialType.System_Double => ShapeKind.Float,
        SpecialType.System_Decimal => ShapeKind.Decimal,
        SpecialType.System_DateTime => ShapeKind.DateTime,
        _ when type.TypeKind == TypeKind.Enum => EnumKind((INamedTypeSymbol)type),
        _ => Leaves.TryGetValue(Symbols.MetadataName(type), out var kind) ? kind : null,
    };

    public static ListForm Collection(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } => ListForm.Array,
        INamedTypeSymbol { IsGenericType: true } => Lists.TryGetValue(Symbols.MetadataName(type), out var form) ? form : ListForm.None,
        _ => ListForm.None,
    };

    private static ShapeKind EnumKind(INamedTypeSymbol type) => type.EnumUnderlyingType!.SpecialType
        is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64
        ? ShapeKind.UnsignedEnum
        : ShapeKind.SignedEnum;
}
