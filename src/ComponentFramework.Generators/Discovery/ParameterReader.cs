using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads the parameters of a component, those of its base classes among them.</summary>
internal sealed class ParameterReader(INamedTypeSymbol component, Compilation compilation, ShapeReader seal, ShapeReader payload, ProblemList problems)
{
    public (EquatableArray<ParameterModel> Models, string Visibility) Read()
    {
        CheckRequiredMembers();
        var properties = Properties().Where(IsSettable).OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        CheckNames(properties);
        var declared = component.SelfAndBases().Reverse().SelectMany(Declarations).Select(property => property.Name).Distinct(StringComparer.Ordinal).ToList();
        return (new(properties.Select(property => Read(property, declared.IndexOf(property.Name))).ToList()), Visibility.Of(properties.Select(property => property.Type), component));
    }

    private IEnumerable<IPropertySymbol> Properties()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return component.SelfAndBases().SelectMany(Declarations).Where(property => names.Add(property.Name));
    }

    private static IEnumerable<IPropertySymbol> Declarations(INamedTypeSymbol level) =>
        level.GetMembers().OfType<IPropertySymbol>().Where(property => property.Attribute(Names.ParameterAttribute) is not null);

    private ParameterModel Read(IPropertySymbol property, int position)
    {
        var known = seal.Unsupported.Count;
        var shape = seal.Read(property.Type, $"{component.Name}.{property.Name}");
        foreach (var unsupported in seal.Unsupported.Skip(known))
        {
            problems.Add(property, Rules.ParameterUnsupported, unsupported.Path, unsupported.Type, unsupported.Reason, unsupported.Advice);
        }

        foreach (var rule in RuleReader.Find(property))
        {
            problems.Add(SourceSpan.Of(rule) ?? SourceSpan.Of(property), Rules.ParameterRule, rule.AttributeClass!.Name.Replace("Attribute", ""), property.Name, component.Name);
        }

        return new(
            Names.Identifier(property.Name),
            Names.Snake(property.Name),
            property.Type.ToDisplayString(Symbols.Code),
            property.ContainingType.FullName(),
            position,
            shape,
            PayloadShape(property),
            property.IsRequired,
            property.SetMethod!.IsInitOnly,
            KnownTypes.Collection(property.Type) != ListForm.None,
            Names.Summary(property));
    }

    /// <summary>A parameter that no text can be bound to is no mistake: only an address cannot give it.</summary>
    private int PayloadShape(IPropertySymbol property)
    {
        var trial = new ShapeReader(component, compilation, forPayload: true);
        trial.Read(property.Type, property.Name);
        return trial.Unsupported.Count == 0 ? payload.Read(property.Type, property.Name) : -1;
    }

    private bool IsSettable(IPropertySymbol property)
    {
        var reason = property switch
        {
            { IsStatic: true } => "is static",
            { IsIndexer: true } => "is an indexer",
            { SetMethod: null } => "has no setter",
            { SetMethod: { } setter } when !compilation.IsSymbolAccessibleWithin(setter, component, component) => $"has a setter that '{component.Name}' cannot call",
            _ => null,
        };
        if (reason is not null)
        {
            problems.Add(property, Rules.ParameterNotSettable, property.Name, component.Name, reason, property.Type.ShortName());
        }

        return reason is null;
    }

    private void CheckRequiredMembers()
    {
        foreach (var member in component.SelfAndBases().SelectMany(level => level.GetMembers()).Where(ConstructorChoice.IsRequired))
        {
            if (member.Attribute(Names.ParameterAttribute) is null)
            {
                problems.Add(member, Rules.RequiredNotParameter, component.Name, member.Name);
            }
        }
    }

    private void CheckNames(IReadOnlyList<IPropertySymbol> properties)
    {
        foreach (var group in properties.GroupBy(property => Names.Snake(property.Name)).Where(group => group.Count() > 1))
        {
            problems.Add(group.ElementAt(1), Rules.ParameterNameTaken, group.First().Name, group.ElementAt(1).Name, component.Name, group.Key);
        }
    }
}
