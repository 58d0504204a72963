using System.Reflection;
using System.Text.RegularExpressions;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Tests.Architecture;

/// <summary>Browser and server write the same names, each in one file. The browser's has those that it uses.</summary>
public sealed partial class WireNameTests
{
    private const string BrowserOnly = "// What only the browser says";

    private static readonly Dictionary<string, string> Server = new(Names(typeof(Wire)))
    {
        ["Attributes.Client"] = ScriptTags.Mark,
        ["Events.Refresh"] = ComponentEvent.Refresh,
    };

    [Fact]
    public void Every_name_of_the_client_is_the_servers()
    {
        var shared = Client();
        Assert.True(shared.Count >= 20, $"Only {shared.Count} names were found in wire.js.");
        foreach (var (name, value) in shared)
        {
            var serverName = ServerName(name);
            Assert.True(Server.TryGetValue(serverName, out var expected), $"wire.js has {name}, and Wire.cs has no {serverName}. What only the browser says stands behind '{BrowserOnly}'.");
            Assert.Equal(expected, value);
        }
    }

    [Fact]
    public void The_client_knows_every_frame_and_attribute()
    {
        var known = Client().Keys.Select(ServerName);

        // The client takes what a page showed by its place behind the component's element.
        var unread = new[] { "Attributes.Shown" };
        Assert.Empty(Server.Keys.Where(name => name.StartsWith("Frames.", StringComparison.Ordinal) || name.StartsWith("Attributes.", StringComparison.Ordinal)).Except(known).Except(unread));
    }

    private static string ServerName(string name) => name switch
    {
        _ when name.EndsWith("Path", StringComparison.Ordinal) => Upper(name),
        _ when Stem(name, "Field") is { } stem => $"Fields.{stem}",
        _ when Stem(name, "Frame") is { } stem => $"Frames.{stem}",
        _ when Stem(name, "Attribute") is { } stem => $"Attributes.{stem}",
        _ when Stem(name, "Code") is { } stem => $"Codes.{stem}",
        _ when Stem(name, "Header") is { } stem => $"Headers.{stem}",
        _ when Stem(name, "Event") is { } stem => $"Events.{stem}",
        _ => Upper(name),
    };

    private static string? Stem(string name, string kind) => name.EndsWith(kind, StringComparison.Ordinal) ? Upper(name[..^kind.Length]) : null;

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Dictionary<string, string> Client() => Constant()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "client", "src", "wire.js")).Split(BrowserOnly)[0])
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static IEnumerable<KeyValuePair<string, string>> Names(Type type, string prefix = "") =>
    [
        .. type.GetFields().Where(field => field.IsLiteral).Select(field => KeyValuePair.Create(prefix + field.Name, (string)field.GetRawConstantValue()!)),
        .. type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(nested => Names(nested, $"{nested.Name}.")),
    ];

    [GeneratedRegex("""^export const (\w+) = "([^"]*)";""", RegexOptions.Multiline)]
    private static partial Regex Constant();
}
