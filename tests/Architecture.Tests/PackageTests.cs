using System.Text.RegularExpressions;
using System.Xml.Linq;
using Architecture.Tests.Reading;
using ComponentFramework;

namespace Architecture.Tests;

/// <summary>What packages may refer to, and how their files look.</summary>
public sealed partial class PackageTests
{
    private const int MostLines = 400;

    /// <summary>Which packages a package may refer to: only what lies below it.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["ComponentFramework"] = [],
        ["ComponentFramework.Generators"] = [],
        ["ComponentFramework.CodeFixes"] = [],
        ["ComponentFramework.AspNetCore"] = ["ComponentFramework"],
        ["ComponentFramework.Testing"] = ["ComponentFramework"],
    };

    [Fact]
    public void A_package_refers_only_to_packages_below_it()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
            Assert.True(Arrows.TryGetValue(name, out var allowed), $"Say in {nameof(Arrows)} what {name} may refer to.");
            Assert.Empty(references.Except(allowed));
        }
    }

    [Fact]
    public void The_core_knows_no_web_server()
    {
        var references = typeof(Component).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.DoesNotContain(references, reference => reference.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || reference.StartsWith("ComponentFramework.", StringComparison.Ordinal));
        Assert.All(
            references.Where(reference => reference.StartsWith("Microsoft.", StringComparison.Ordinal)),
            reference => Assert.StartsWith("Microsoft.Extensions.", reference));
    }

    [Fact]
    public void No_source_file_is_longer_than_can_be_read() => Assert.All(
        from project in Arrows.Keys from file in Repository.Sources(project) select (project, file),
        source => Assert.InRange(Repository.Read(source.project, source.file).Count(letter => letter == '\n'), 1, MostLines));

    [Theory]
    [InlineData("ComponentFramework")]
    [InlineData("ComponentFramework.AspNetCore")]
    public void A_namespace_is_a_folder(string project) => Assert.All(Repository.Sources(project), file =>
    {
        var declared = Namespace().Match(Repository.Read(project, file)).Groups[1].Value;

        // Extension methods stand where those whom they extend look for them.
        Assert.True(declared.StartsWith("Microsoft.", StringComparison.Ordinal) || declared == $"{project}/{Path.GetDirectoryName(file)}".TrimEnd('/').Replace('/', '.'), $"{file} declares {declared}.");
    });

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
