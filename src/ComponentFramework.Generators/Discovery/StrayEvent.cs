using ComponentFramework.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Finds <c>[Event]</c> on methods that no component has.</summary>
internal static class StrayEvent
{
    public static Problem? Find(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var handler = (IMethodSymbol)context.TargetSymbol;
        var owner = handler.ContainingType;
        if (owner.StateType() is null)
        {
            return owner.Attribute(Names.ComponentAttribute) is null
                ? Problem.At(SourceSpan.Of(handler), Rules.EventOutside, handler.Name, owner.Name, "Move it to a class that derives from Component<TState>.")
                : null; // the class itself is reported
        }

        return owner.IsAbstract || owner.Attribute(Names.ComponentAttribute) is not null
            ? null
            : Problem.At(SourceSpan.Of(handler), Rules.EventOutside, handler.Name, owner.Name, $"Put [Component(\"…\")] on '{owner.Name}'.");
    }
}
