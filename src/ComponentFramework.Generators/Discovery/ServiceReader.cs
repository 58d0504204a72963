using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads what a component's constructor asks for.</summary>
internal sealed class ServiceReader(INamedTypeSymbol component, ProblemList problems)
{
    private const string Chosen = "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute";
    private const string Keyed = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";

    public EquatableArray<ServiceModel> Read()
    {
        var candidates = Candidates();
        if (candidates.Count != 1)
        {
            problems.Add(component, Rules.ConstructorUnclear, component.Name, candidates.Count == 0 ? "no constructor that can be called" : $"{candidates.Count} public constructors");
            return default;
        }

        return new(candidates[0].Parameters.Select(Read));
    }

    private List<IMethodSymbol> Candidates()
    {
        var all = component.InstanceConstructors;
        var chosen = all.Where(constructor => constructor.Attribute(Chosen) is not null).ToList();
        if (chosen.Count > 0)
        {
            return chosen;
        }

        var open = all.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return open.Count > 0 ? open : [.. all];
    }

    private static ServiceModel Read(IParameterSymbol parameter)
    {
        var type = parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var fallback = Defaults.Expression(parameter) ?? (parameter.Type.NullableAnnotation == NullableAnnotation.Annotated ? "null" : null);
        return new(
            type.ToDisplayString(Symbols.Code),
            parameter.Attribute(Keyed) is { } keyed ? Key(keyed.ConstructorArguments.FirstOrDefault()) : null,
            fallback,
            type.Is("System.IServiceProvider"),
            type.IsValueType);
    }

    private static string Key(TypedConstant key) => key.IsNull ? "null" : key.ToCSharpString();
}
