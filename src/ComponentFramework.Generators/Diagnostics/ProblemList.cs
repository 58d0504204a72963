using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Diagnostics;

/// <summary>Collects what is wrong with one component.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public bool HasErrors => _problems.Any(problem => problem.Rule.DefaultSeverity == DiagnosticSeverity.Error);

    public void Add(ISymbol symbol, DiagnosticDescriptor rule, params string[] words) =>
        _problems.Add(Problem.At(SourceSpan.Of(symbol), rule, words));

    public void Add(SourceSpan? place, DiagnosticDescriptor rule, params string[] words) =>
        _problems.Add(Problem.At(place, rule, words));

    public EquatableArray<Problem> ToArray() => new(_problems);
}
