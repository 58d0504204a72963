using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Shapes;

/// <summary>Says why a type cannot be written member by member.</summary>
internal static class Unsuitable
{
    public static string? Find(INamedTypeSymbol type, INamedTypeSymbol within, Compilation compilation) => type switch
    {
        { TypeKind: TypeKind.Error } => "there is no such type",
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsAbstract: true } or { SpecialType: SpecialType.System_Object } or { IsRefLikeType: true } => Reason(type),
        _ when IsOfTheFramework(type) => "the framework does not know how to write it",
        _ when !compilation.IsSymbolAccessibleWithin(type, within) => $"'{within.Name}' cannot see it",
        _ => null,
    };

    public static string Reason(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "it can be anything",
        { TypeKind: TypeKind.Interface } => "an interface can be anything",
        { TypeKind: TypeKind.Delegate } => "code cannot travel",
        IArrayTypeSymbol => "arrays have one dimension",
        { TypeKind: TypeKind.TypeParameter } => "it is not known yet",
        { IsAbstract: true } => "it is abstract, so it can be any class derived from it",
        _ => "it lives on the stack",
    };

    public static string Advice(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => "Keep the data it would work on.",
        IArrayTypeSymbol => "Use an array of arrays.",
        { TypeKind: TypeKind.Interface } => "Use a record that holds what is needed of it; a service belongs into the component's constructor.",
        _ => "Use a record that holds what is needed of it.",
    };

    private static bool IsOfTheFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) && !type.Is("System.Collections.Generic.KeyValuePair`2");
    }
}
