using System.Reflection;

namespace Architecture.Tests.Reading;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj"];

    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    /// <summary>The C# files of a project, by their paths from its folder.</summary>
    public static IEnumerable<string> Sources(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(Built).Any());
    }

    public static string Read(string project, string file) => File.ReadAllText(Path.Combine(Root, "src", project, file));
}
