using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>
/// Tells whether a person's browser opens a page with a request, and so whether its answer is for a person. Fetches of scripts, clients that ask for JSON and
/// those that take anything (<c>curl</c>) do not.
/// </summary>
internal static class DocumentRequest
{
    public static bool Is(HttpRequest request)
    {
        var headers = request.Headers;
        if (IsTrue(headers, "HX-Boosted") || IsTrue(headers, "HX-History-Restore-Request"))
        {
            // htmx opens a page on behalf of its visitor.
            return true;
        }

        if (headers.ContainsKey("HX-Request"))
        {
            return false;
        }

        return headers["Sec-Fetch-Dest"].ToString() is { Length: > 0 } destination
            ? destination is "document" or "iframe" or "frame"
            : AsksForHtml(request);
    }

    private static bool AsksForHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(type => type.Quality is not 0 && (type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase)))
        && !AnswerFormat.IsJson(request);

    private static bool IsTrue(IHeaderDictionary headers, string name) => headers[name].ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
}
