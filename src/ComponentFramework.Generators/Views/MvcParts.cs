using System.Text.RegularExpressions;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators.Views;

/// <summary>What a <c>.cshtml</c> file has of MVC: Razor makes code of it that only MVC's own pages can run.</summary>
/// <param name="TagHelpers">Its <c>@addTagHelper</c> (true) and <c>@removeTagHelper</c> (false), with the assembly, in their order.</param>
/// <param name="Tags">The first tag or attribute for each assembly whose tag helpers would take it.</param>
/// <param name="Directives">Directives that other views do not have.</param>
internal sealed record MvcParts(EquatableArray<(bool IsAdded, string Assembly)> TagHelpers, EquatableArray<MvcPart> Tags, EquatableArray<MvcPart> Directives)
{
    private const string Razor = "Microsoft.AspNetCore.Mvc.Razor";
    private const string Helpers = "Microsoft.AspNetCore.Mvc.TagHelpers";

    private static readonly Regex Lines = new(@"^[ \t]*@(?<name>addTagHelper|removeTagHelper|model|inject|page|section)\b[ \t]*(?<value>[^\r\n]*?)[ \t;]*\r?$", RegexOptions.Multiline | RegexOptions.Compiled);

    /// <summary>Razor applies these to every file that does not remove them.</summary>
    private static readonly Regex OfRazor = new("<(head|body)\\b|\\s[a-z-]+=[\"']~/", RegexOptions.Compiled | RegexOptions.IgnoreCase);

    private static readonly Regex OfHelpers = new("<(form|option|partial|environment|cache)\\b|\\sasp-[a-z-]+(?==)", RegexOptions.Compiled | RegexOptions.IgnoreCase);

    public static MvcParts Read(string code, string path, SourceText text)
    {
        var found = Lines.Matches(code).Cast<Match>().ToList();
        var tags = new[] { (Regex: OfRazor, Assembly: Razor), (Regex: OfHelpers, Assembly: Helpers) }
            .Select(kind => (Match: kind.Regex.Match(code), kind.Assembly))
            .Where(kind => kind.Match.Success)
            .Select(kind => new MvcPart(kind.Match.Value.Trim(), kind.Assembly, RazorFile.Span(path, text, kind.Match)));
        return new(
            new(found.Where(line => Name(line).EndsWith("TagHelper", StringComparison.Ordinal)).Select(line => (Name(line) == "addTagHelper", Assembly(line)))),
            new(tags),
            new(found.Where(line => !Name(line).EndsWith("TagHelper", StringComparison.Ordinal)).Select(line => new MvcPart(Name(line), "", RazorFile.Span(path, text, line.Groups["name"])))));
    }

    /// <summary>Reports what a view has that it cannot run.</summary>
    /// <param name="files">The imports of the view, outermost first, and the view itself.</param>
    /// <param name="problems">Takes the mistakes.</param>
    public static void Check(IReadOnlyList<RazorFile> files, ProblemList problems)
    {
        var view = files[files.Count - 1].Mvc;
        HashSet<string> known = [Razor];
        foreach (var (isAdded, assembly) in files.SelectMany(file => file.Mvc.TagHelpers))
        {
            _ = isAdded ? known.Add(assembly) : known.Remove(assembly);
        }

        foreach (var tag in view.Tags.Where(tag => known.Contains(tag.Assembly)))
        {
            problems.Add(tag.Place, Rules.TagHelperInView, tag.Text, tag.Assembly);
        }

        foreach (var directive in view.Directives)
        {
            problems.Add(directive.Place, Rules.ForeignDirective, directive.Text, directive.Text switch
            {
                "model" => "the type after @inherits",
                "page" => "an endpoint",
                "section" => "the layout's model and from components",
                _ => "State or Model",
            }, directive.Text switch
            {
                "model" => "Write: @inherits PageView<…>.",
                "page" => "Write: app.MapGet(\"/\", () => Pages.Show(new …)).",
                "section" => "Write @Place(…) in the layout, or a property of its model.",
                _ => "Take the service in the component's constructor, or in the page's endpoint.",
            });
        }
    }

    private static string Name(Match line) => line.Groups["name"].Value;

    private static string Assembly(Match line) => line.Groups["value"].Value.Split(',').Last().Trim(' ', '"');
}
