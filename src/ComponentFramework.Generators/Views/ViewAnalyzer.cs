using System.Collections.Immutable;
using System.Linq;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Views;

/// <summary>
/// Reads what the Razor compiler has made of each <c>.cshtml</c> view, and refuses values where encoding cannot hold them: in attributes without quotes, among the
/// attributes of a tag, in scripts. It looks at the compiled view because only that says what Razor took for markup, and because the check then costs nothing when a page is rendered.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ViewAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ValueWithoutQuotes, Rules.ValueInTag, Rules.ValueInScript, Rules.MarkupFromValue, Rules.RootMisplaced];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.HtmlView) is { } view)
            {
                start.RegisterSyntaxNodeAction(context => Analyze(context, view), SyntaxKind.ClassDeclaration);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, INamedTypeSymbol view)
    {
        var declaration = (ClassDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type || !Derives(type, view))
        {
            return;
        }

        foreach (var member in declaration.Members.Where(member => member is not BaseTypeDeclarationSyntax))
        {
            foreach (var body in member.DescendantNodesAndSelf().Where(IsBody))
            {
                new ViewReader(context, view).Read(body);
            }
        }

        if (declaration.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(member => member.Identifier.ValueText == "ExecuteAsync") is { } execute)
        {
            new RootCheck(context).Check(execute);
        }
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol view)
    {
        for (var known = type.BaseType; known is not null; known = known.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(known, view))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Markup of a template in its own method, local function or lambda begins as text.</summary>
    internal static bool IsBody(SyntaxNode node) => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;
}
