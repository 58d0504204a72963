using System.Xml.Linq;
using Packages.Tests.Running;

namespace Packages.Tests;

/// <summary>What a package brings, and says of itself.</summary>
public sealed class PackageTests(Feed feed)
{
    public static TheoryData<string> All => ["ComponentFramework", "ComponentFramework.AspNetCore", "ComponentFramework.Testing", "ComponentFramework.Templates"];

    [Theory, MemberData(nameof(All))]
    public void It_says_what_it_is_and_shows_a_picture(string package)
    {
        var description = feed.Describe(package);

        Assert.Equal("MIT", Value(description, "license"));
        Assert.Equal("The Component Framework contributors", Value(description, "authors"));
        Assert.All(["description", "tags", "copyright", "releaseNotes"], name => Assert.NotEmpty(Value(description, name)));
        using var archive = feed.Open(package);
        Assert.True(archive.GetEntry(Value(description, "readme"))!.Length > 200);
        Assert.True(archive.GetEntry(Value(description, "icon"))!.Length > 500);
        Assert.Equal(40, Named(description, "repository").Single().Attribute("commit")!.Value.Length);
    }

    [Theory]
    [InlineData("ComponentFramework")]
    [InlineData("ComponentFramework.AspNetCore")]
    [InlineData("ComponentFramework.Testing")]
    public void It_has_symbols_and_documentation(string package)
    {
        using var archive = feed.Open(package);
        using var symbols = feed.Open(package, "snupkg");

        Assert.NotNull(archive.GetEntry($"lib/net10.0/{package}.dll"));
        Assert.NotNull(archive.GetEntry($"lib/net10.0/{package}.xml"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{package}.pdb"));
    }

    [Theory]
    [InlineData("ComponentFramework.AspNetCore")]
    [InlineData("ComponentFramework.Testing")]
    public void It_belongs_to_one_version_of_the_core(string package)
    {
        var core = Named(feed.Describe(package), "dependency").Single(dependency => dependency.Attribute("id")!.Value == "ComponentFramework");

        Assert.Equal($"[{feed.Version}]", core.Attribute("version")!.Value);
        Assert.Null(core.Attribute("exclude"));
    }

    [Fact]
    public void The_generator_and_its_code_fixes_come_with_the_core()
    {
        using var archive = feed.Open("ComponentFramework");

        Assert.Equal(
            ["analyzers/dotnet/cs/ComponentFramework.CodeFixes.dll", "analyzers/dotnet/cs/ComponentFramework.Generators.dll"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal)).Order());
    }

    private static string Value(XElement description, string name) => Named(description, name).Single().Value;

    private static IEnumerable<XElement> Named(XElement description, string name) => description.Descendants().Where(element => element.Name.LocalName == name);
}
