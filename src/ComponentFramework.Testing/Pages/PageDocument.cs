using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ComponentFramework.Protocol;

namespace ComponentFramework.Testing.Pages;

/// <summary>The DOM of one page, and the one place where answers change it, by the rules that the browser's client follows.</summary>
internal sealed class PageDocument
{
    private static readonly HtmlParser Parser = new();

    private readonly IHtmlDocument _document;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _passed = [];

    private PageDocument(IHtmlDocument document) => _document = document;

    public static PageDocument Whole(string html) => new(Parser.ParseDocument(html));

    /// <summary>A page that holds nothing but one component.</summary>
    public static (PageDocument Page, string Id) Holding(string html)
    {
        var page = Whole("<!doctype html><title>Test</title><body></body>");
        var root = page.ParseRoot(html);
        page._document.Body!.Append(root);
        return (page, root.Id!);
    }

    /// <summary>Looks at the page while no push changes it.</summary>
    public T Read<T>(Func<IElement, T> read)
    {
        lock (_gate)
        {
            return read(_document.DocumentElement);
        }
    }

    /// <summary>Looks at one component while no push changes it.</summary>
    public T Read<T>(string id, Func<IElement, T> read)
    {
        lock (_gate)
        {
            return _document.GetElementById(id) is { } root && root.HasAttribute(Wire.Attributes.Component)
                ? read(root)
                : throw new PageMismatchException($"The component '{id}' is no longer on the page. What is there:\n{Markup.Describe(_document.Body!)}");
        }
    }

    /// <summary>The sealed parameters that answers have brought for components since the last time, by their ids.</summary>
    public IReadOnlyDictionary<string, string> TakePassed()
    {
        lock (_gate)
        {
            var passed = new Dictionary<string, string>(_passed);
            _passed.Clear();
            return passed;
        }
    }

    /// <summary>Puts a component's new HTML in the place of what is shown; an answer older than that changes nothing.</summary>
    public void Show(string id, string html, bool isMount)
    {
        lock (_gate)
        {
            var next = ParseRoot(html);
            if (_document.GetElementById(id) is not { } shown || (!isMount && Revision(next) < Revision(shown)))
            {
                return;
            }

            if (next.Id != id)
            {
                throw new PageMismatchException($"The answer to '{id}' is the component '{next.Id}'; an instance keeps its id.");
            }

            Keep(next, shown);
            shown.ReplaceWith(next);
        }
    }

    private static int Revision(IElement root) =>
        int.TryParse(root.GetAttribute(Wire.Attributes.Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    private void Keep(IElement next, IElement shown)
    {
        foreach (var place in next.QuerySelectorAll($"[{Wire.Attributes.Keep}]").ToList())
        {
            var live = place.Id is { Length: > 0 } id ? shown.QuerySelectorAll("[id]").FirstOrDefault(element => element.Id == id) : null;
            if (live is not null)
            {
                if (place.GetAttribute(Wire.Attributes.Parameters) is { } passed)
                {
                    _passed[live.Id!] = passed;
                }

                place.ReplaceWith(live);
            }
            else if (place is IHtmlTemplateElement)
            {
                throw new PageMismatchException($"The answer wants the page to keep '{place.Id}', which it does not have. What is there:\n{Markup.Describe(shown)}");
            }
        }
    }

    private IElement ParseRoot(string html)
    {
        // A template takes any element, a table row included.
        var nodes = Parser.ParseFragment(html, _document.CreateElement("template")).Where(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)).ToList();
        return nodes is [IElement root] && root.HasAttribute(Wire.Attributes.Component) && root.Id is { Length: > 0 }
            ? root
            : throw new PageMismatchException($"A component's HTML is one element with @Root in its tag, and this is not:\n{html}");
    }
}
