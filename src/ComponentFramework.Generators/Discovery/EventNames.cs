using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>The names of all events that a compilation can know: of its own components, and of those of the assemblies that it refers to.</summary>
internal static class EventNames
{
    /// <returns>Null when there is no component: what is broadcast then is for other applications.</returns>
    public static IReadOnlyCollection<string>? Of(Compilation compilation)
    {
        var components = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.BaseType is { Name: "ComponentCatalogAttribute" }))
            .Append(compilation.Assembly)
            .SelectMany(assembly => Types(assembly.GlobalNamespace))
            .Where(type => type.Attribute(Names.ComponentAttribute) is not null)
            .ToList();
        return components.Count == 0
            ? null
            : [Names.Refresh, .. components.SelectMany(component => component.SelfAndBases()).SelectMany(level => level.GetMembers().OfType<IMethodSymbol>()).Where(IsHandler)
                .Select(handler => Names.Snake(HandlerCheck.Title(handler.Name))).Distinct()];
    }

    private static bool IsHandler(IMethodSymbol method) => method.Attribute(Names.EventAttribute) is not null;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Types(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
