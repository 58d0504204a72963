using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Documentation.Tests.Site;

/// <summary>A folder of web pages, as a server of plain files shows them.</summary>
internal sealed class WebPages(string folder)
{
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    public IReadOnlyList<string> Paths =>
        [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Links, pictures, scripts and style sheets that lead to no file or no place of a page, as <c>page: link</c>.</summary>
    public IReadOnlyList<string> DeadLinks => [.. Paths.SelectMany(page => Links(page).Distinct().Where(link => !Leads(page, link)).Select(link => $"{page}: {link}"))];

    public bool Has(string path) => File.Exists(FullPath(path));

    public IDocument Read(string page) => new HtmlParser().ParseDocument(File.ReadAllText(FullPath(page)));

    private IEnumerable<string> Links(string page) =>
        Read(page).QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(link => !Uri.TryCreate(link, UriKind.Absolute, out _));

    private bool Leads(string page, string link)
    {
        var parts = link.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var target = path.Length == 0 ? FullPath(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FullPath(page))!, path));
        if (Directory.Exists(target))
        {
            target = Path.Combine(target, "index.html");
        }

        return File.Exists(target) && (parts.Length == 1 || parts[1].Length == 0 || Anchors(target).Contains(Uri.UnescapeDataString(parts[1])));
    }

    private HashSet<string> Anchors(string file)
    {
        if (!_anchors.TryGetValue(file, out var anchors))
        {
            _anchors[file] = anchors = [.. Read(file).QuerySelectorAll("[id], a[name]").Select(element => element.Id ?? element.GetAttribute("name")!)];
        }

        return anchors;
    }

    private string FullPath(string path) => Path.Combine(folder, path);
}
