using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators;

/// <summary>The names that the generator knows, and how names become other names.</summary>
internal static class Names
{
    public const string Component = "ComponentFramework.Component";
    public const string ComponentOfState = "ComponentFramework.Component`1";
    public const string ComponentAttribute = "ComponentFramework.ComponentAttribute";
    public const string EventAttribute = "ComponentFramework.EventAttribute";
    public const string OptimisticAttribute = "ComponentFramework.OptimisticAttribute";
    public const string ParameterAttribute = "ComponentFramework.ParameterAttribute";
    public const string RateLimitAttribute = "ComponentFramework.RateLimitAttribute";
    public const string CacheAttribute = "ComponentFramework.CacheAttribute";
    public const string SlotsAttribute = "ComponentFramework.SlotsAttribute";
    public const string HtmlView = "ComponentFramework.Rendering.HtmlView";
    public const string ComponentView = "ComponentFramework.Rendering.ComponentView";
    public const string PageViewOfModel = "ComponentFramework.Rendering.PageView`1";

    /// <summary>The event that the framework answers itself.</summary>
    public const string Refresh = "refresh";

    /// <summary>The fields of a request that are no arguments.</summary>
    public static readonly IReadOnlyCollection<string> ReservedFields = ["event", "state", "event_id", "event_rev", "payload"];

    /// <summary>What the generator adds to every component.</summary>
    public static readonly IReadOnlyCollection<string> GeneratedMembers =
        ["Events", "EventSet", "Fields", "FieldNames", "Compose", "View", "Descriptor", "SealedForm", "EventBinder"];

    /// <summary><c>ProductId</c> becomes <c>product_id</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>An identifier as code writes it: a keyword gets its <c>@</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The first sentence of documentation as plain text, or null when there is none.</summary>
    public static string? Summary(ISymbol symbol) => Documentation(symbol)?.Element("summary") is { } summary ? Text(summary) : null;

    /// <summary>The documentation of a method's parameter as plain text, or null when there is none.</summary>
    public static string? Summary(IParameterSymbol parameter) => Documentation(parameter.ContainingSymbol)?.Elements("param")
        .FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Name) is { } text ? Text(text) : null;

    private static XElement? Documentation(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        try
        {
            return string.IsNullOrWhiteSpace(xml) ? null : XElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null; // the compiler says what is wrong with it
        }
    }

    private static string? Text(XElement element)
    {
        foreach (var reference in element.Descendants().Where(part => part.IsEmpty).ToList())
        {
            var target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
            var parts = target.Split('(')[0].Split('.', ':');
            reference.ReplaceWith(parts[parts.Length - 1]);
        }

        var text = string.Join(" ", element.Value.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
