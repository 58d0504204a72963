using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Diagnostics;

/// <summary>A mistake that was found, and where.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, SourceSpan? Place, EquatableArray<string> Words)
{
    public static Problem At(SourceSpan? place, DiagnosticDescriptor rule, params string[] words) => new(rule, place, new(words));

    public Diagnostic In(Compilation compilation) =>
        Diagnostic.Create(Rule, Place?.In(compilation) ?? Location.None, [.. Words]);
}
