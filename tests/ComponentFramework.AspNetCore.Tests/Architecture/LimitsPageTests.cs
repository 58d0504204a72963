using System.Globalization;
using System.Text.RegularExpressions;

namespace ComponentFramework.AspNetCore.Tests.Architecture;

/// <summary>Every option that is a number or a time has a row in <c>docs/limits.md</c>: | `Name` | default | …</summary>
public sealed partial class LimitsPageTests
{
    private static readonly Dictionary<string, string> Options = Defaults(new ComponentFrameworkOptions()).Concat(Defaults(new ComponentFrameworkWebOptions())).ToDictionary();

    private static readonly ILookup<string, string> Rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md")))
        .ToLookup(row => row.Groups["name"].Value, row => row.Groups["default"].Value);

    public static TheoryData<string> Names => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_limit_is_in_the_page_with_its_default(string name)
    {
        var row = Assert.Single(Rows[name]);
        Assert.Equal(Options[name], row);
    }

    [Fact]
    public void Every_option_of_the_page_exists() => Assert.Empty(Rows.Select(row => row.Key).Except(Options.Keys));

    private static IEnumerable<KeyValuePair<string, string>> Defaults(object options) =>
        from property in options.GetType().GetProperties()
        where property.PropertyType == typeof(int) || property.PropertyType == typeof(long) || property.PropertyType == typeof(TimeSpan)
        select KeyValuePair.Create(property.Name, Write(property.Name, property.GetValue(options)!));

    private static string Write(string name, object value) => value switch
    {
        TimeSpan time when time >= TimeSpan.FromHours(1) => $"{time.TotalHours} hours",
        TimeSpan time when time >= TimeSpan.FromMinutes(1) => $"{time.TotalMinutes} minutes",
        TimeSpan time => $"{time.TotalSeconds} seconds",
        _ when name.Contains("Bytes", StringComparison.Ordinal) => Bytes(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Bytes(long bytes) => bytes switch
    {
        >= 1024 * 1024 when bytes % (1024 * 1024) == 0 => $"{bytes / (1024 * 1024)} MB",
        >= 1024 when bytes % 1024 == 0 => $"{bytes / 1024} KB",
        _ => $"{bytes} bytes",
    };

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+)` \| (?<default>[^|]*[\d][^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
