using System.Reflection;
using System.Text.RegularExpressions;

namespace Shop.Tests.Documentation;

/// <summary>What pages of the documentation show is there.</summary>
public sealed partial class PageTests
{
    private static readonly string Repository = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Repository").Value!;

    [Theory]
    [InlineData("guides/optimistic-ui.md")]
    [InlineData("guides/caching.md")]
    public void Its_code_is_code_of_the_shop_and_of_its_tests(string page)
    {
        var sources = Sources("examples/Shop", "*.cs").Concat(Sources("examples/Shop", "*.cshtml")).Concat(Sources("examples/Shop", "*.css")).Concat(Sources("tests/Shop.Tests", "*.cs")).Select(Words).ToList();
        var code = Code().Matches(Read(page)).Select(block => Words(block.Groups[1].Value)).ToList();

        Assert.NotEmpty(code);
        Assert.All(code, block => Assert.True(sources.Exists(source => source.Contains(block)), $"This is nowhere in the shop or its tests: {block}"));
    }

    [Theory]
    [InlineData("guides/optimistic-ui.md")]
    [InlineData("guides/caching.md")]
    public void Its_pictures_and_the_pages_it_refers_to_are_there(string page)
    {
        var links = Link().Matches(Read(page)).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://")).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository, "docs", Path.GetDirectoryName(page)!, link)), $"{link} is missing."));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository, "docs", page));

    private static IEnumerable<string> Sources(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(Repository, folder), kind, SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>The same text, however it is indented.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```(?:csharp|css|cshtml)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
