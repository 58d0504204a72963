using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ComponentFramework;
using ComponentFramework.AspNetCore;
using Documentation.Tests.Reading;

namespace Documentation.Tests;

/// <summary>The page of options lists every option with its default.</summary>
public sealed partial class OptionTests
{
    private const string Page = "docs/guides/options.md";

    public static TheoryData<string> Kinds => [nameof(ComponentFrameworkOptions), nameof(ComponentFrameworkWebOptions), nameof(ClientSentences), nameof(CacheAttribute)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_option_is_listed_with_its_type_and_its_default(string kind)
    {
        object real = kind switch
        {
            nameof(ComponentFrameworkOptions) => new ComponentFrameworkOptions(),
            nameof(ComponentFrameworkWebOptions) => new ComponentFrameworkWebOptions(),
            nameof(ClientSentences) => new ClientSentences(),
            _ => new CacheAttribute(),
        };
        var expected = real.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(option => (option.Name, Type: TypeName(option.PropertyType), Default: Text(option.Name, option.GetValue(real))));

        Assert.Equal(expected.Order(), Listed(kind).Order());
    }

    private static IEnumerable<(string Name, string Type, string Default)> Listed(string kind) =>
        Row().Matches(Repository.Page(Page).Section(kind)).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

    private static string TypeName(Type type) => type switch
    {
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(string) => "string",
        _ when type.IsGenericType => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>",
        _ => type.Name,
    };

    private static string Text(string name, object? value) => value switch
    {
        null => "none",
        bool truth => truth ? "yes" : "no",
        TimeSpan { Days: > 0 } or TimeSpan { Hours: > 0 } => $"{((TimeSpan)value).TotalHours} hours",
        TimeSpan { Minutes: > 0 } time => $"{time.TotalMinutes} minutes",
        TimeSpan time => $"{time.TotalSeconds} seconds",
        string text => $"`{text}`",
        ClientSentences => "English",
        ICollection { Count: 0 } => "none",
        _ when name.Contains("Bytes", StringComparison.Ordinal) => Size(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Size(long bytes) => bytes % (1024 * 1024) == 0 ? $"{bytes / 1024 / 1024} MB" : $"{bytes / 1024} KB";

    [GeneratedRegex(@"^\| `(\w+)` \| `([^`]+)` \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
