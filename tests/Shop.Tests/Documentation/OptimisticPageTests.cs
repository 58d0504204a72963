using System.Reflection;
using System.Text.RegularExpressions;

namespace Shop.Tests.Documentation;

/// <summary>What docs/optimistic-ui.md shows is there.</summary>
public sealed partial class OptimisticPageTests
{
    private static readonly string Repository = typeof(OptimisticPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Repository").Value!;

    private static string Page => File.ReadAllText(Path.Combine(Repository, "docs", "optimistic-ui.md"));

    [Fact]
    public void Its_code_is_code_of_the_shop_and_of_its_tests()
    {
        var sources = Sources("examples/Shop", "*.cs").Concat(Sources("examples/Shop", "*.css")).Concat(Sources("tests/Shop.Tests", "*.cs")).Select(Words).ToList();
        var code = Code().Matches(Page).Select(block => Words(block.Groups[1].Value)).ToList();

        Assert.NotEmpty(code);
        Assert.All(code, block => Assert.True(sources.Exists(source => source.Contains(block)), $"This is nowhere in the shop or its tests: {block}"));
    }

    [Fact]
    public void Its_pictures_and_the_pages_it_refers_to_are_there()
    {
        var links = Link().Matches(Page).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://")).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository, "docs", link)), $"{link} is missing."));
    }

    private static IEnumerable<string> Sources(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(Repository, folder), kind, SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>The same text, however it is indented.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```(?:csharp|css)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
