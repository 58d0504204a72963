using System.Reflection;

namespace Documentation.Tests.Reading;

/// <summary>The files of this repository, by their paths from its root.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Repository").Value!;

    private static readonly string[] Built = ["bin", "obj", "artifacts", "node_modules"];

    public static string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public static bool Has(string path) => File.Exists(FullPath(path)) || Directory.Exists(FullPath(path));

    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(FullPath(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(file.EndsWith) && !file.Split('/').Intersect(Built).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static MarkdownPage Page(string path) => new(path, File.ReadAllText(FullPath(path)));

    public static IReadOnlyList<MarkdownPage> Pages(string folder) => [.. Files(folder, ".md").Select(Page)];

    public static IReadOnlyList<SourceFile> Sources(params string[] folders) =>
        [.. folders.SelectMany(folder => Files(folder, ".cs", ".cshtml", ".razor")).Select(path => new SourceFile(path, File.ReadAllText(FullPath(path))))];
}
