using System;
using System.Linq;
using ComponentFramework.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Views;

/// <summary>Follows the writes of a compiled view in their order, and complains about values in places where they could become markup.</summary>
internal sealed class ViewReader(SyntaxNodeAnalysisContext context, INamedTypeSymbol view)
{
    private const string Markup = "ComponentFramework.Rendering.Markup.";

    private readonly HtmlContext _html = new();

    /// <summary>Whether the attribute that is being written is code: <c>onclick</c>, <c>srcdoc</c>.</summary>
    private bool _isCode;

    public void Read(SyntaxNode body)
    {
        foreach (var call in body.DescendantNodes(node => node == body || !ViewAnalyzer.IsBody(node)).OfType<InvocationExpressionSyntax>().Where(IsOfView))
        {
            switch (NameOf(call))
            {
                case "WriteLiteral":
                    ReadLiteral(call.ArgumentList.Arguments[0].Expression);
                    break;
                case "Write":
                    ReadValue(call.ArgumentList.Arguments[0].Expression);
                    break;
                case "BeginWriteAttribute":
                    _isCode = call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: var name } && IsCode(name);
                    break;
                case "WriteAttributeValue":
                    ReadAttributeValue(call.ArgumentList.Arguments[2].Expression, call.ArgumentList.Arguments[5].Expression);
                    break;
                case "EndWriteAttribute":
                    _html.ReadAttributes();
                    break;
            }
        }
    }

    private void ReadLiteral(ExpressionSyntax markup)
    {
        if (markup is LiteralExpressionSyntax { Token: var token } && (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)))
        {
            _html.Read(token.ValueText);
        }
        else
        {
            Complain(Rules.MarkupFromValue, markup);
        }
    }

    private void ReadAttributeValue(ExpressionSyntax value, ExpressionSyntax isLiteral)
    {
        if (isLiteral.IsKind(SyntaxKind.TrueLiteralExpression))
        {
            _isCode |= value is LiteralExpressionSyntax { Token.ValueText: var text } && text.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        }
        else if (_isCode && !IsTemplates(value) && !IsRaw(context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type))
        {
            Complain(Rules.ValueInScript, value);
        }
    }

    private void ReadValue(ExpressionSyntax value)
    {
        var type = context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type;
        switch (_html.Place)
        {
            case HtmlPlace.Tag when IsAttributes(type):
                _html.ReadAttributes();
                return;
            case HtmlPlace.BeforeValue or HtmlPlace.UnquotedValue:
                Complain(Rules.ValueWithoutQuotes, value);
                break;
            case HtmlPlace.TagStart or HtmlPlace.TagName or HtmlPlace.Tag or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName or HtmlPlace.Declaration when !IsTemplates(value):
                Complain(Rules.ValueInTag, value);
                break;
            case HtmlPlace.DoubleQuotedValue or HtmlPlace.SingleQuotedValue when IsCode(_html.Attribute) && !IsTemplates(value) && !IsRaw(type):
                Complain(Rules.ValueInScript, value);
                break;
            case HtmlPlace.Script when !IsTemplates(value) && !IsRaw(type):
                Complain(Rules.ValueInScript, value);
                break;
        }

        if (IsRaw(type) && RawText(value) is { } markup)
        {
            _html.Read(markup);
            return;
        }

        _html.ReadValue();
    }

    /// <summary>What the template itself writes with <c>@Raw("…")</c> may open a tag.</summary>
    private string? RawText(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
        && context.SemanticModel.GetConstantValue(arguments[0].Expression, context.CancellationToken) is { HasValue: true, Value: string text }
            ? text
            : null;

    /// <summary>Whether a browser, or htmx, runs what the attribute says.</summary>
    private static bool IsCode(string attribute)
    {
        var name = attribute.ToLowerInvariant();
        name = name.StartsWith("data-hx-", StringComparison.Ordinal) ? name.Substring("data-".Length) : name;
        return name.StartsWith("on", StringComparison.Ordinal) || name.StartsWith("hx-on", StringComparison.Ordinal)
            || name is "srcdoc" or "hx-vals" or "hx-headers" or "hx-trigger" or "hx-vars";
    }

    /// <summary>What the framework itself writes as whole attributes: @Root, @On(…), @Key(…).</summary>
    private static bool IsAttributes(ITypeSymbol? type) => type?.OriginalDefinition.ToDisplayString() is
        Markup + "RootMarkup" or Markup + "TriggerMarkup" or Markup + "KeyMarkup<TKey>" or Markup + "KeepMarkup";

    private static bool IsRaw(ITypeSymbol? type) => type?.ToDisplayString() == Markup + "RawMarkup";

    /// <summary>A choice between texts of the template: <c>@(isOpen ? "open" : null)</c>.</summary>
    private bool IsTemplates(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsTemplates(inner),
        ConditionalExpressionSyntax { WhenTrue: var yes, WhenFalse: var no } => IsTemplates(yes) && IsTemplates(no),
        SwitchExpressionSyntax { Arms: var arms } => arms.All(arm => IsTemplates(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: var right } => IsTemplates(left) && IsTemplates(right),
        _ => context.SemanticModel.GetConstantValue(value, context.CancellationToken).HasValue,
    };

    private bool IsOfView(InvocationExpressionSyntax call) =>
        NameOf(call) is "Write" or "WriteLiteral" or "BeginWriteAttribute" or "WriteAttributeValue" or "EndWriteAttribute"
        && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: var type }
        && SymbolEqualityComparer.Default.Equals(type, view);

    internal static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        GenericNameSyntax { Identifier.ValueText: var name } => name,
        _ => null,
    };

    private void Complain(DiagnosticDescriptor rule, ExpressionSyntax value) => context.ReportDiagnostic(Diagnostic.Create(rule, value.GetLocation(), value.ToString().Trim()));
}
