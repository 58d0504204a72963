using System.Net;

namespace ComponentFramework.Testing.Transports;

/// <summary>Fields as <c>application/x-www-form-urlencoded</c>, the way a browser writes them.</summary>
internal static class FormText
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ReadField)];

    private static KeyValuePair<string, string> ReadField(string field)
    {
        var parts = field.Split('=', 2);
        return new(WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts.ElementAtOrDefault(1) ?? ""));
    }
}
