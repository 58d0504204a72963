using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Chooses between the forms of an answer. HTML unless JSON or operations are asked for by name and not liked less.</summary>
internal static class AnswerFormat
{
    private const int CheckLength = 11;

    /// <summary>Whether the client can do with what has changed since what it shows.</summary>
    public static bool IsDelta(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !accept.ToString().Contains(Wire.MediaTypes.Delta, StringComparison.OrdinalIgnoreCase) || !MediaTypeHeaderValue.TryParseList(accept, out var types))
        {
            return false;
        }

        var quality = Quality(types, Wire.MediaTypes.Delta) ?? 0;
        return quality > 0 && quality >= (Quality(types, "text/html") ?? 0) && quality >= (Quality(types, "application/json") ?? 0);
    }

    /// <summary>The check value of what the client shows; null when it says none, or nothing that could be one.</summary>
    public static string? ShownCheck(HttpRequest request) =>
        request.Headers[Wire.Headers.Check] is [{ Length: CheckLength } check] && IsDelta(request) ? check : null;

    /// <summary>Whether the client asks what it was sent before.</summary>
    public static bool WantsShown(HttpRequest request) => request.Headers.ContainsKey(Wire.Headers.Shown);

    public static bool IsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase) || !MediaTypeHeaderValue.TryParseList(accept, out var types))
        {
            return false;
        }

        var (json, html) = (Quality(types, "application/json"), Quality(types, "text/html"));
        if (json is null or 0)
        {
            return false;
        }

        // Who names JSON and takes anything else as well ("application/json, */*") prefers JSON.
        return html is null ? json >= (Quality(types, "*/*") ?? 0) : json > html || (json == html && IsFirst(types));
    }

    private static double? Quality(IList<MediaTypeHeaderValue> types, string name)
    {
        double? quality = null;
        foreach (var type in types)
        {
            if (type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                quality = Math.Max(quality ?? 0, type.Quality ?? 1);
            }
        }

        return quality;
    }

    private static bool IsFirst(IList<MediaTypeHeaderValue> types) => types
        .First(type => type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.SubType.Equals("html", StringComparison.OrdinalIgnoreCase))
        .SubType.Equals("json", StringComparison.OrdinalIgnoreCase);
}
