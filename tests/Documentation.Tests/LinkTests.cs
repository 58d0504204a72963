using System.Text.RegularExpressions;
using Documentation.Tests.Reading;

namespace Documentation.Tests;

/// <summary>Links of the documentation lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/Shop/README.md", .. Repository.Files("docs", ".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_and_picture_leads_to_a_file_and_a_heading_that_are_there(string page) =>
        Assert.All(Repository.Page(page).Links, link => Assert.True(LeadsSomewhere(page, link), $"{page} links to {link}, which is not there."));

    [Theory]
    [InlineData("## Who may not see a page", "who-may-not-see-a-page")]
    [InlineData("### CF004 A class with [Component] does not derive from Component&lt;TState&gt;", "cf004-a-class-with-component-does-not-derive-from-componenttstate")]
    [InlineData("## `@Keep`, and `Each(…)`", "keep-and-each")]
    [InlineData("## See [Forms](forms.md)", "see-forms")]
    public void A_heading_is_addressed_as_on_GitHub(string heading, string anchor) => Assert.Equal([anchor], new MarkdownPage("a.md", heading).Anchors);

    [Theory]
    [InlineData("docs/life-of-an-event.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/security.md")]
    public void Every_source_file_that_is_named_is_there(string page)
    {
        var sources = Repository.Files(".", ".cs", ".js");
        Assert.All(SourceFile().Matches(Repository.Page(page).Text).Select(named => named.Groups[1].Value), named =>
            Assert.True(sources.Any(source => source == named || source.EndsWith($"/{named}", StringComparison.Ordinal)), $"{page} names {named}, which is not there."));
    }

    private static bool LeadsSomewhere(string page, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? page : $"{Path.GetDirectoryName(page)}/{parts[0]}".TrimStart('/');
        return Repository.Has(path) && (parts.Length == 1 || Repository.Page(path).Anchors.Contains(parts[1]));
    }

    [GeneratedRegex(@"`([\w./{}-]+/[\w.{}-]+\.(?:cs|js))`")]
    private static partial Regex SourceFile();
}
