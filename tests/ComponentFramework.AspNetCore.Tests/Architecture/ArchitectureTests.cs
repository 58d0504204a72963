using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComponentFramework.AspNetCore.Tests.Architecture;

public sealed partial class ArchitectureTests
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
        ["ComponentFramework.Redis"] = ["ComponentFramework"],
        ["ComponentFramework.PostgreSql"] = ["ComponentFramework"],
    };

    public static string Repository { get; } = typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    [Fact]
    public void A_package_refers_only_to_packages_below_it()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Repository, "src"), "*.csproj", SearchOption.AllDirectories))
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
    public void In_the_core_only_dispatching_knows_the_other_stages()
    {
        string[] stages = ["Sealing", "Binding", "Rendering", "Broadcasting"];
        var core = Path.Combine(Repository, "src", "ComponentFramework");
        List<string> wrong = [];
        foreach (var stage in stages)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(core, stage), "*.cs", SearchOption.AllDirectories))
            {
                wrong.AddRange(Used().Matches(File.ReadAllText(file))
                    .Select(match => match.Groups[1].Value)
                    .Where(used => (used != stage && stages.Contains(used)) || used == "Dispatching")
                    .Select(used => $"{Path.GetRelativePath(core, file)} uses {used}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_on_the_way_of_an_event_uses_reflection()
    {
        // The assembly that an application names is asked for its generated catalogue once, at start. A view that a developer edits while the application runs is a class that nobody knew.
        string[] atStart = [Path.Combine("src", "ComponentFramework", "ComponentFrameworkBuilder.cs"), Path.Combine("src", "ComponentFramework", "Rendering", "ViewUpdates.cs")];
        var found = Sources("ComponentFramework", "ComponentFramework.AspNetCore")
            .Where(file => !atStart.Contains(Path.GetRelativePath(Repository, file)))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("System.Reflection", StringComparison.Ordinal) || text.Contains("NotImplementedException", StringComparison.Ordinal) || text.Contains("Activator.", StringComparison.Ordinal)));
        Assert.Empty(found);
    }

    [Fact]
    public void No_source_file_is_longer_than_can_be_read() =>
        Assert.All(Sources([.. Arrows.Keys]), file => Assert.InRange(File.ReadLines(file).Count(), 1, MostLines));

    [Fact]
    public void A_namespace_is_a_folder()
    {
        var wrong = Sources("ComponentFramework", "ComponentFramework.AspNetCore")
            .Select(file => (File: Path.GetRelativePath(Path.Combine(Repository, "src"), file), Declared: Namespace().Match(File.ReadAllText(file)).Groups[1].Value))
            .Where(file => !file.Declared.StartsWith("Microsoft.", StringComparison.Ordinal) && file.Declared != Path.GetDirectoryName(file.File)!.Replace(Path.DirectorySeparatorChar, '.'));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Sources(params string[] projects) => projects
        .Select(project => Path.Combine(Repository, "src", project))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^using ComponentFramework\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Used();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
