using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using Packages.Tests.Running;

[assembly: AssemblyFixture(typeof(Feed))]

namespace Packages.Tests.Running;

/// <summary>The packages as they are now, in a folder beside an empty one, under a version that nobody else has.</summary>
public sealed class Feed : IAsyncLifetime
{
    private static readonly string Repository = Metadata("Repository");

    private readonly string _root = Directory.CreateTempSubdirectory("packages-").FullName;

    /// <summary>The version of the packages under test.</summary>
    public string Version { get; } = $"{Metadata("Version")}-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The application that was made of a template there.</summary>
    public string Application => Path.Combine(_root, "Hello.Votes");

    private string Packages => Path.Combine(_root, "feed");

    /// <summary>Build servers would outlive the tests, and templates be installed for everybody.</summary>
    private (string, string)[] Environment =>
    [
        ("DOTNET_CLI_HOME", Path.Combine(_root, "home")),
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1"),
        ("NUGET_PACKAGES", Cache),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ];

    private static string Cache => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Packages);
        var packed = await Command.RunAsync(Repository, Path.Combine(Repository, "pack"), [Packages, $"-p:Version={Version}", "-warnaserror"], Environment);
        Assert.True(packed.Code == 0, packed.Output);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""<configuration><packageSources><add key="feed" value="{Packages}" /></packageSources></configuration>""");
        await DotnetAsync(_root, "new", "install", Path.Combine(Packages, $"ComponentFramework.Templates.{Version}.nupkg"));
        await DotnetAsync(_root, "new", "component-app", "-o", "Hello.Votes");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        foreach (var package in Directory.EnumerateDirectories(Cache, "componentframework*"))
        {
            if (Path.Combine(package, Version) is var kept && Directory.Exists(kept))
            {
                Directory.Delete(kept, recursive: true);
            }
        }

        return default;
    }

    /// <summary>What is in a package, by path.</summary>
    public ZipArchive Open(string package, string kind = "nupkg") => ZipFile.OpenRead(Path.Combine(Packages, $"{package}.{Version}.{kind}"));

    /// <summary>What a package says of itself.</summary>
    public XElement Describe(string package)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var (code, output) = await TryDotnetAsync(folder, arguments);
        Assert.True(code == 0, output);
        return output;
    }

    internal Task<(int Code, string Output)> TryDotnetAsync(string folder, params string[] arguments) => Command.RunAsync(folder, "dotnet", arguments, Environment);

    internal Command Start(string folder, string program, string url, params string[] arguments) =>
        Command.Start(folder, program, arguments, [.. Environment, ("ASPNETCORE_URLS", url)]);

    private static string Metadata(string key) => typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
