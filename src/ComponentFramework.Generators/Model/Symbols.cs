using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators;

/// <summary>Questions to the compiler's symbols that several parts ask.</summary>
internal static class Symbols
{
    /// <summary>A type as it is written into code, with its nullability.</summary>
    public static readonly SymbolDisplayFormat Code = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as its author would write it.</summary>
    public static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string ShortName(this ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary>The name without type arguments: <c>System.Collections.Generic.List`1</c>.</summary>
    public static string MetadataName(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space && type.ContainingType is null
        ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;

    public static bool Is(this ITypeSymbol? type, string metadataName) => type is not null && MetadataName(type.OriginalDefinition) == metadataName;

    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

    public static T? Named<T>(this AttributeData attribute, string name)
        where T : class => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as T;

    /// <summary>The <c>TState</c> of the component that a class is, or null when it is none.</summary>
    public static ITypeSymbol? StateType(this INamedTypeSymbol type) =>
        type.SelfAndBases().FirstOrDefault(level => level.Is(Names.ComponentOfState))?.TypeArguments[0];

    /// <summary>Whether a property keeps what it is set to after the object was made.</summary>
    public static bool IsKept(this IPropertySymbol property) =>
        property.SetMethod is { IsInitOnly: false } && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
