using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators.Diagnostics;

/// <summary>A place in a file, kept as numbers: a <see cref="Location"/> would keep a whole compilation alive.</summary>
internal sealed record SourceSpan(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public static SourceSpan? Of(Location? location) => location is { IsInSource: true }
        ? new(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : null;

    public static SourceSpan? Of(ISymbol symbol) => Of(symbol.Locations.FirstOrDefault(location => location.IsInSource));

    public static SourceSpan? Of(AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Of(Location.Create(reference.SyntaxTree, reference.Span))
        : null;

    /// <summary>The place in the compilation, so that <c>#pragma warning</c> and <c>.editorconfig</c> apply to what is reported there.</summary>
    public Location In(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == FilePath);
        return tree is not null && Span.End <= tree.Length
            ? Location.Create(tree, Span)
            : Location.Create(FilePath, Span, Lines);
    }
}
