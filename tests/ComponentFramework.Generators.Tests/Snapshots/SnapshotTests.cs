using System.Reflection;
using ComponentFramework.Generators.Tests.Compiling;

namespace ComponentFramework.Generators.Tests.Snapshots;

/// <summary>
/// The generated text of a whole example, as it is committed beside this file. Run with UPDATE_SNAPSHOTS=1 to write it anew, and
/// read the difference.
/// </summary>
public sealed class SnapshotTests
{
    private static string Folder => Path.Combine(
        typeof(SnapshotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestFolder").Value!, "Snapshots");

    [Fact]
    public void The_generated_text_is_the_committed_one()
    {
        var source = File.ReadAllText(Path.Combine(Folder, "Product.source.txt"));
        var compiled = Compiled.Of(source, new RazorText("Components/Product.cshtml", "@inherits Shop.ProductComponent.View"));
        Assert.Empty(compiled.Problems);
        compiled.MustCompile();
        var files = compiled.Files.ToDictionary(file => file.Key.Replace(".g.cs", ".txt", StringComparison.Ordinal), file => file.Value);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Update(files);
        }

        Assert.Equal(Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileName).Where(name => name != "Product.source.txt").Order(), files.Keys.Order());
        foreach (var (name, text) in files)
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)), text, ignoreLineEndingDifferences: true);
        }
    }

    private static void Update(Dictionary<string, string> files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(Folder, name), text);
        }
    }
}
