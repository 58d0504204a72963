using ComponentFramework.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators.Views;

/// <summary>
/// Sees to it that a component's view is one element, the one with <c>@Root</c>: the browser replaces that, and what stands beside it would be lost
/// or left behind. Branches that exclude each other may have a root each.
/// </summary>
internal sealed class RootCheck(SyntaxNodeAnalysisContext context)
{
    private const string RootMarkup = "ComponentFramework.Rendering.Markup.RootMarkup";

    public void Check(MethodDeclarationSyntax execute)
    {
        var writes = execute.DescendantNodes(node => node == execute || !ViewAnalyzer.IsBody(node)).OfType<InvocationExpressionSyntax>().Where(call => ViewReader.NameOf(call) is not null).ToList();
        var roots = writes.Where(IsRoot).ToList();
        if (roots.FirstOrDefault(root => IsRepeated(root, execute) || roots.Any(other => other.SpanStart < root.SpanStart && !Exclude(other, root))) is { } second)
        {
            Complain(PlaceOf(second), "@Root", "stands there again", "a component has one root element");
            return;
        }

        foreach (var root in roots)
        {
            if (!Follow(root, writes.Where(write => write == root || (write.SpanStart < root.SpanStart ? !Exclude(write, root) : !Exclude(root, write)))))
            {
                return;
            }
        }
    }

    private bool Follow(InvocationExpressionSyntax root, IEnumerable<InvocationExpressionSyntax> writes)
    {
        var outline = new RootOutline();
        foreach (var write in writes)
        {
            var arguments = write.ArgumentList.Arguments;
            switch (ViewReader.NameOf(write))
            {
                case "Write" when write == root:
                    var (isInTag, before) = outline.Begin();
                    if (!isInTag)
                    {
                        return Complain(PlaceOf(root), "@Root", "stands outside of a tag", "it is written into the tag of the root element");
                    }

                    if (before is not null)
                    {
                        return Complain(PlaceOf(before, root, isBehind: false), before, "stands before the element with @Root", "a component is that element alone");
                    }

                    break;
                case "WriteLiteral" when arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: var markup }:
                    if (outline.Read(markup) is { } behind)
                    {
                        return Complain(PlaceOf(behind, root, isBehind: true), behind, "stands behind the element with @Root", "a component is that element alone");
                    }

                    break;
                case "Write" when !outline.ReadValue():
                    return Complain(
                        PlaceOf(write), "@" + arguments[0].Expression.ToString().Trim(), outline.IsOver ? "stands behind the element with @Root" : "stands before the element with @Root", "a component is that element alone");
                case "EndWriteAttribute":
                    outline.ReadAttribute();
                    break;
            }
        }

        return true;
    }

    private bool IsRoot(InvocationExpressionSyntax call) =>
        ViewReader.NameOf(call) == "Write" && call.ArgumentList.Arguments.Count == 1
        && context.SemanticModel.GetTypeInfo(call.ArgumentList.Arguments[0].Expression, context.CancellationToken).Type?.ToDisplayString() == RootMarkup;

    private static bool IsRepeated(SyntaxNode root, SyntaxNode execute) =>
        root.Ancestors().TakeWhile(node => node != execute).Any(node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    /// <summary>Whether never both of two writes run: they are in branches of one choice, or the earlier one is in a branch that ends the view.</summary>
    private static bool Exclude(SyntaxNode earlier, SyntaxNode later)
    {
        foreach (var branch in earlier.AncestorsAndSelf())
        {
            if (branch.Contains(later))
            {
                return false;
            }

            if (branch is BlockSyntax { Statements: { Count: > 0 } statements } && statements.Last() is ReturnStatementSyntax)
            {
                return true;
            }

            // The "else" of an "if" is a part of it, so whatever both lie in has the two branches beside each other.
            if (branch.Parent is IfStatementSyntax choice && choice.Statement == branch && choice.Else?.Contains(later) == true)
            {
                return true;
            }

            if (branch is SwitchSectionSyntax && branch.Parent!.Contains(later))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Razor maps values to the lines of the template and its markup not, so markup is looked up in the template, from the root element's line on or up to it.
    /// </summary>
    private Location PlaceOf(string line, InvocationExpressionSyntax root, bool isBehind)
    {
        var mapped = PlaceOf(root).GetMappedLineSpan();
        var template = context.Options.AdditionalFiles.FirstOrDefault(file => file.Path == mapped.Path)?.GetText(context.CancellationToken);
        if (template is null || mapped.StartLinePosition.Line >= template.Lines.Count)
        {
            return PlaceOf(root);
        }

        var text = template.ToString();
        var rootEnd = Math.Min(template.Lines[mapped.StartLinePosition.Line].Start + mapped.StartLinePosition.Character, text.Length);
        var at = isBehind ? text.IndexOf(line, rootEnd, StringComparison.Ordinal) : text.IndexOf(line, StringComparison.Ordinal);
        if (at < 0)
        {
            return PlaceOf(root);
        }

        var span = new TextSpan(at, line.Length);
        return Location.Create(mapped.Path, span, template.Lines.GetLinePositionSpan(span));
    }

    private static Location PlaceOf(InvocationExpressionSyntax write) => write.ArgumentList.Arguments[0].Expression.GetLocation();

    private bool Complain(Location place, string what, string where, string expected)
    {
        var text = what.Length > 60 ? what.Substring(0, 60) + "…" : what;
        context.ReportDiagnostic(Diagnostic.Create(Rules.RootMisplaced, place, text, where, expected));
        return false;
    }
}
