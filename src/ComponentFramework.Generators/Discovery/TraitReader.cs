using System.Text.RegularExpressions;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads what a component says about itself: slots, rate, cache, what it overrides and whether it asks who is looking.</summary>
internal sealed class TraitReader(INamedTypeSymbol component, Compilation compilation, ProblemList problems)
{
    public bool Overrides(string member) => component.SelfAndBases()
        .TakeWhile(level => !level.Is(Names.ComponentOfState))
        .Any(level => level.GetMembers(member).Any(candidate => candidate.IsOverride));

    public EquatableArray<string> Slots()
    {
        var attribute = component.Attribute(Names.SlotsAttribute);
        var argument = attribute?.ConstructorArguments.FirstOrDefault() ?? default;
        if (attribute is null || argument.Kind != TypedConstantKind.Array || argument.IsNull)
        {
            return default;
        }

        var names = argument.Values.Select(value => value.Value as string ?? "").ToList();
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            problems.Add(SourceSpan.Of(attribute), Rules.BadSlot, component.Name, "a slot without a name");
        }

        foreach (var name in names.GroupBy(name => name).Where(group => group.Count() > 1 && !string.IsNullOrWhiteSpace(group.Key)).Select(group => group.Key))
        {
            problems.Add(SourceSpan.Of(attribute), Rules.BadSlot, component.Name, $"the slot '{name}' more than once");
        }

        return new(names);
    }

    /// <summary>The rate written on the component or on one of its handlers, or null.</summary>
    public string? Rate(ISymbol symbol)
    {
        if (symbol.Attribute(Names.RateLimitAttribute) is not { } attribute)
        {
            return symbol is IMethodSymbol { OverriddenMethod: { } overridden } ? Rate(overridden) : null;
        }

        var rate = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var match = Regex.Match(rate, "^([0-9]{1,9})/(second|minute|hour|day)$");
        if (!match.Success || int.Parse(match.Groups[1].Value) == 0)
        {
            problems.Add(SourceSpan.Of(attribute) ?? SourceSpan.Of(symbol), Rules.BadRate, symbol.Name, rate);
        }

        return rate;
    }

    public int? CacheSeconds()
    {
        if (component.Attribute(Names.CacheAttribute) is not { } attribute)
        {
            return null;
        }

        var written = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Seconds").Value.Value;
        if (written is int seconds and < 1)
        {
            problems.Add(SourceSpan.Of(attribute), Rules.BadCacheTime, component.Name, seconds.ToString());
        }

        return written as int? ?? 60;
    }

    /// <summary>
    /// Whether code outside the handlers asks for the visitor. A method that only handlers call counts too: who calls it may
    /// change without anybody looking here.
    /// </summary>
    public bool MountsForVisitor(CancellationToken cancellationToken)
    {
        foreach (var reference in component.SelfAndBases().SelectMany(level => level.DeclaringSyntaxReferences))
        {
            var declaration = reference.GetSyntax(cancellationToken);
            var names = declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == "Visitor").ToList();
            if (names.Count == 0)
            {
                continue;
            }

            var semantics = compilation.GetSemanticModel(declaration.SyntaxTree);
            var use = names.FirstOrDefault(name => IsVisitorProperty(semantics.GetSymbolInfo(name, cancellationToken).Symbol) && !IsInHandler(name, semantics));
            if (use is null)
            {
                continue;
            }

            if (component.Attribute(Names.CacheAttribute) is not null)
            {
                var member = use.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
                problems.Add(SourceSpan.Of(use.GetLocation()), Rules.CachedForVisitor, component.Name, MemberName(member));
            }

            return true;
        }

        return false;
    }

    private static bool IsVisitorProperty(ISymbol? symbol) => symbol is IPropertySymbol property && property.ContainingType.Is(Names.Component);

    private static bool IsInHandler(IdentifierNameSyntax name, SemanticModel semantics) =>
        name.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } method
        && semantics.GetDeclaredSymbol(method)?.Attribute(Names.EventAttribute) is not null;

    private static string MemberName(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => "a field",
    };
}
