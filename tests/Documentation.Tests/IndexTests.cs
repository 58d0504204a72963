using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using ComponentFramework;
using ComponentFramework.AspNetCore;
using ComponentFramework.Testing;
using Documentation.Tests.Reading;

namespace Documentation.Tests;

/// <summary>Whatever there is can be found from the first page of the documentation.</summary>
public sealed partial class IndexTests
{
    private static readonly MarkdownPage Index = Repository.Page("docs/README.md");

    /// <summary>Public types that no page has to name, each with its reason. What only generated code and views use is hidden from completion instead.</summary>
    private static readonly Dictionary<string, string> Unnamed = new()
    {
        ["MountedState"] = "Read as cart.State, for which the compiler knows the type.",
    };

    public static TheoryData<string> Pages => [.. Repository.Files("docs", ".md").Where(page => page != Index.Path)];

    public static TheoryData<string> Types =>
    [
        .. new[] { typeof(ComponentFramework.Component), typeof(Pages), typeof(ComponentHost) }
            .SelectMany(root => root.Assembly.GetExportedTypes().Where(type => !type.IsNested && !type.Name.EndsWith("Extensions", StringComparison.Ordinal)))
            .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Select(type => type.Name.Split('`')[0])
            .Distinct()
            .Except(Unnamed.Keys),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_is_linked_from_the_index(string page) =>
        Assert.Contains(page, Index.Links.Select(link => Path.GetRelativePath(Repository.FullPath(""), Repository.FullPath($"docs/{link.Split('#')[0]}")).Replace('\\', '/')));

    [Fact]
    public void The_sites_contents_have_every_page_once_in_the_group_that_the_index_has_it_in()
    {
        var groups = File.ReadAllText(Repository.FullPath("docs/toc.yml")).Split("\n- name: ").Select(group => (Name: group.Split('\n')[0], Pages: Href().Matches(group).Select(href => href.Groups[1].Value).ToArray())).ToArray();
        var sections = Index.Text.Split("\n### … ").ToDictionary(section => section.Split('\n')[0], section => new MarkdownPage("", section).Links.Select(link => link.Split('#')[0]).ToHashSet());

        Assert.All(groups, group => Assert.All(group.Pages, page => Assert.True(
            !sections.TryGetValue(char.ToLowerInvariant(group.Name[0]) + group.Name[1..], out var section) || section.Contains(page), $"docs/README.md does not have {page} at “{group.Name}”.")));
        Assert.Empty(sections.Keys.Skip(1).Except(groups.Select(group => char.ToLowerInvariant(group.Name[0]) + group.Name[1..])));
        Assert.Equal(Repository.Files("docs", ".md"), groups.SelectMany(group => group.Pages).Where(page => !page.StartsWith("../", StringComparison.Ordinal)).Select(page => $"docs/{page}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_that_authors_use_is_named_in_a_page(string type)
    {
        var name = new Regex($@"\b{type.Replace("Attribute", "")}\b");

        Assert.True(Repository.Pages("docs").Any(page => name.IsMatch(page.Text)), $"No page of docs/ names {type}.");
    }

    [GeneratedRegex(@"href: (\S+)")]
    private static partial Regex Href();
}
