using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ComponentFramework.Testing.Pages;

/// <summary>Finds elements, stricter than a browser, and shows what is there when they are not.</summary>
internal static partial class Markup
{
    private const int Shown = 4000;

    public static IReadOnlyList<IElement> FindAll(IElement scope, string selector)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(selector);
        try
        {
            return [.. scope.Matches(selector) ? [scope] : Array.Empty<IElement>(), .. scope.QuerySelectorAll(selector)];
        }
        catch (DomException unreadable)
        {
            throw new ArgumentException($"'{selector}' is no CSS selector: {unreadable.Message}", nameof(selector), unreadable);
        }
    }

    public static IElement Find(IElement scope, string selector) => FindAll(scope, selector) switch
    {
        [var found] => found,
        [] => throw new PageMismatchException($"Nothing matches '{selector}'. What is there:\n{Describe(scope)}"),
        var several => throw new PageMismatchException(
            $"{several.Count} elements match '{selector}', and one was expected. Narrow the selector, or use FindAll:\n{string.Join('\n', several.Take(10).Select(element => Describe(element)))}"),
    };

    /// <summary>The text a person would read: runs of white space count as one space.</summary>
    public static string Text(IElement element) => WhiteSpace().Replace(element.TextContent, " ").Trim();

    public static string Describe(IElement element)
    {
        var html = SealedState().Replace(element.OuterHtml, "data-state=\"…\"");
        return html.Length <= Shown ? html : string.Concat(html.AsSpan(0, Shown), "…");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("data-state=\"[^\"]{12,}\"")]
    private static partial Regex SealedState();
}
