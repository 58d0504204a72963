using ComponentFramework.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads what runs ahead of time, and reports what needs more for it than the state.</summary>
internal sealed class PredictionReader(INamedTypeSymbol component, Compilation compilation, ProblemList problems, CancellationToken cancellationToken)
{
    private const string Patch = "GetOptimisticPatch";

    public bool IsOptimistic(IMethodSymbol handler)
    {
        if (!IsMarked(handler))
        {
            return false;
        }

        var reason = !handler.ReturnsVoid ? $"it returns '{handler.ReturnType.ShortName()}', so somebody would have to wait for it"
            : handler.Parameters.Any(parameter => parameter.Type.Is("System.Threading.CancellationToken")) ? "it takes a cancellation token, so it has something to wait for"
            : ForeignUse(handler, []);
        if (reason is not null)
        {
            problems.Add(handler, Rules.NotPredictable, handler.Name, reason, "Override GetOptimisticPatch to tell the state that it will probably lead to, and remove [Optimistic].");
        }

        return reason is null;
    }

    /// <summary>Reports what is marked and answers no event, and a <c>GetOptimisticPatch</c> that needs more than the state.</summary>
    public void Check()
    {
        foreach (var method in component.SelfAndBases().TakeWhile(level => !level.Is(Names.ComponentOfState)).SelectMany(level => level.GetMembers().OfType<IMethodSymbol>()))
        {
            if (method.Attribute(Names.OptimisticAttribute) is not null && !Overridden(method).Any(level => level.Attribute(Names.EventAttribute) is not null))
            {
                problems.Add(method, Rules.OptimisticWithoutEvent, method.Name);
            }

            if (method.Name == Patch && method.IsOverride && ForeignUse(method, []) is { } reason)
            {
                problems.Add(method, Rules.NotPredictable, method.Name, reason, "Work with State and the event alone, and return null for what cannot be told from them.");
            }
        }
    }

    private static bool IsMarked(IMethodSymbol handler) => Overridden(handler).Any(level => level.Attribute(Names.OptimisticAttribute) is not null);

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (IMethodSymbol? level = method; level is not null; level = level.OverriddenMethod)
        {
            yield return level;
        }
    }

    /// <summary>What the code of a method, and of the component's own methods and properties that it uses, touches besides the state; null for nothing.</summary>
    private string? ForeignUse(ISymbol member, HashSet<ISymbol> seen)
    {
        if (!seen.Add(member.OriginalDefinition))
        {
            return null;
        }

        foreach (var declaration in member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)))
        {
            var semantics = compilation.GetSemanticModel(declaration.SyntaxTree);
            foreach (var name in declaration.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (semantics.GetSymbolInfo(name, cancellationToken).Symbol is { } used && ForeignUseOf(used, seen) is { } reason)
                {
                    return reason;
                }
            }
        }

        return null;
    }

    private string? ForeignUseOf(ISymbol used, HashSet<ISymbol> seen) => used switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } owner } when IsOwn(owner) => $"it uses '{used.Name}', which was injected",
        IFieldSymbol { IsConst: false } field when IsOwn(field) && !(field.IsStatic && field.IsReadOnly) => $"it uses the field '{used.Name}', which is not part of the state",
        IPropertySymbol { Name: "Visitor" } property when property.ContainingType.Is(Names.Component) => "it uses 'Visitor', and a page may be for everybody",
        IPropertySymbol property when IsOwn(property) && property.Attribute(Names.ParameterAttribute) is null => property.IsKept()
            ? $"it uses the property '{used.Name}', which is not part of the state"
            : ForeignUse(property, seen),
        IMethodSymbol method when IsOwn(method) => ForeignUse(method, seen),
        _ => null,
    };

    /// <summary>Whether a member is the author's: of the component's class or of a base class of theirs.</summary>
    private bool IsOwn(ISymbol member) => component.SelfAndBases()
        .TakeWhile(level => !level.Is(Names.ComponentOfState))
        .Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, member.ContainingType?.OriginalDefinition));
}
