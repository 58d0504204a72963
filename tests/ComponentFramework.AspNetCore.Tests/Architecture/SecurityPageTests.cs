using System.Text.RegularExpressions;

namespace ComponentFramework.AspNetCore.Tests.Architecture;

/// <summary>Each promise of <c>docs/security.md</c> names tests, and they exist.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string[] Promises =
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md")).Split("## How state is sealed")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Promise", StringComparison.Ordinal)),
    ];

    private static readonly HashSet<string> Tests =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(method => method.Groups[1].Value)),
    ];

    [Fact]
    public void Every_promise_names_a_test()
    {
        Assert.True(Promises.Length > 20, $"Only {Promises.Length} promises were found.");
        Assert.All(Promises, promise => Assert.NotEmpty(Name().Matches(promise.Split('|')[^2])));
    }

    [Fact]
    public void Every_test_that_is_named_exists() => Assert.Empty(Promises.SelectMany(promise => Name().Matches(promise.Split('|')[^2]).Select(name => name.Groups[1].Value)).Except(Tests));

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:Task|void) ([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)\(")]
    private static partial Regex Method();
}
