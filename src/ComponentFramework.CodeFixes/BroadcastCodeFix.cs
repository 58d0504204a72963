using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.CodeFixes;

/// <summary>Offers the event that was probably meant by a broadcast of one that no component has (CF041).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BroadcastCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CF041"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // The analyzer knows the names of all events, and says which one is near.
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax written
                && diagnostic.Properties.TryGetValue("meant", out var meant) && meant is not null)
            {
                context.RegisterCodeFix(CodeAction.Create($"Send \"{meant}\"", _ => Task.FromResult(Replace(context.Document, root, written, meant)), meant), diagnostic);
            }
        }
    }

    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax written, string meant) =>
        document.WithSyntaxRoot(root.ReplaceNode(written, written.WithToken(SyntaxFactory.Literal(meant).WithTriviaFrom(written.Token))));
}
