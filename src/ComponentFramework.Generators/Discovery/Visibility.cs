using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>How widely a generated member may be seen, so that it does not show types that its readers cannot see.</summary>
internal static class Visibility
{
    public static string Of(IEnumerable<ITypeSymbol> types, INamedTypeSymbol component)
    {
        var reach = types.Select(Reach).DefaultIfEmpty(Accessibility.Public).Min();
        return reach switch
        {
            Accessibility.Public => "public",
            _ when Reach(component) <= reach => "public",
            Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal => "private",
            _ => "internal",
        };
    }

    /// <summary>The narrowest accessibility of a type, of what surrounds it and of its arguments.</summary>
    private static Accessibility Reach(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Reach(array.ElementType);
        }

        var reach = Accessibility.Public;
        for (var level = type as INamedTypeSymbol; level is not null; level = level.ContainingType)
        {
            reach = Narrower(reach, level.DeclaredAccessibility);
            reach = level.TypeArguments.Aggregate(reach, (narrowest, argument) => Narrower(narrowest, Reach(argument)));
        }

        return reach;
    }

    private static Accessibility Narrower(Accessibility one, Accessibility other) => one < other ? one : other;
}
