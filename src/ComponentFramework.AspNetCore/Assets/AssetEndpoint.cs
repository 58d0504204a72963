using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Assets;

/// <summary>Serves a script for as long as browsers keep anything: its address changes when it does.</summary>
internal sealed class AssetEndpoint(AssetStore assets, AnswerWriter answers)
{
    public Task SendAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return answers.RefuseAsync(context, Refusals.MethodNotAllowed(method, "GET, HEAD"));
        }

        return assets.Find((string)context.Request.RouteValues["file"]!) is { } asset
            ? SendAsync(context, asset)
            : answers.RefuseAsync(context, Refusals.NotFound("There is no such file. Reload the page to load its scripts again."));
    }

    private static Task SendAsync(HttpContext context, Asset asset)
    {
        var encoding = EncodingFor(context.Request);
        var content = encoding switch
        {
            "br" => asset.Brotli,
            "gzip" => asset.Gzip,
            _ => asset.Content,
        };
        var tag = encoding is null ? $"\"{asset.Hash}\"" : $"\"{asset.Hash}-{encoding}\"";
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.ETag = tag;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        if (IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentType = "text/javascript; charset=utf-8";
        response.ContentLength = content.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private static string? EncodingFor(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return null;
        }

        var (brotli, gzip) = (Quality(accepted, "br"), Quality(accepted, "gzip"));
        return brotli > 0 && brotli >= gzip ? "br" : gzip > 0 ? "gzip" : null;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        (accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*")) is { } found ? found.Quality ?? 1 : 0;

    private static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(value => value.Equals(EntityTagHeaderValue.Any) || value.Tag == tag);
}
