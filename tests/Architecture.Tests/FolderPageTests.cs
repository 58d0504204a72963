using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests;

/// <summary><c>docs/architecture.md</c> has a sentence for every folder that there is, and for no other.</summary>
public sealed partial class FolderPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    [Theory]
    [InlineData("ComponentFramework")]
    [InlineData("ComponentFramework.AspNetCore")]
    [InlineData("ComponentFramework.Generators")]
    [InlineData("ComponentFramework.Testing")]
    public void Every_folder_has_its_sentence(string project)
    {
        var section = Page.Split("\n## ").Single(section => section.StartsWith(project + "\n", StringComparison.Ordinal));
        var folders = Repository.Sources(project).Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Where(folder => folder != "").Distinct();

        Assert.Equal(folders.Order(), Row().Matches(section).Select(row => row.Groups[1].Value).Order());
    }

    [Fact]
    public void The_core_is_told_from_the_top_down() =>
        Assert.Equal(Rooms.Arrows.Keys.Where(room => room != Rooms.Authors), Row().Matches(Page.Split("\n## ")[1]).Select(row => row.Groups[1].Value));

    [GeneratedRegex(@"^\| `([\w/]+)` \| .{10,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
