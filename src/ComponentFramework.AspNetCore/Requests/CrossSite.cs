using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>
/// Refuses requests that another site's page sends with the visitor's cookies. Browsers say where a request comes from, in
/// headers that a page cannot change; what is no browser sends neither and carries no visitor's cookies.
/// </summary>
internal sealed class CrossSite(IOptions<ComponentFrameworkWebOptions> options, ILogger<CrossSite> log)
{
    /// <summary>Null when the request may go on.</summary>
    public Refusal? Refuse(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if (IsOwn(request, origin, site) || (origin.Length > 0 && options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        Log.CrossSiteRefused(log, request.Path, origin, site);
        return Refusals.PermissionDenied("This request came from another site.");
    }

    /// <summary>A sibling subdomain ("same-site") is another site here: it may belong to somebody else.</summary>
    private static bool IsOwn(HttpRequest request, string origin, string site) => site switch
    {
        "" => origin.Length == 0 || IsSame(request, origin) || IsOwn(request, origin, trustsScheme: false),

        // The browser compared scheme, host and port already. Behind a proxy that ends TLS the scheme is not known here, so
        // only the host is compared once more, against headers that no browser would send together.
        // A page whose referrer policy says nothing about it sends "null" for its origin.
        "same-origin" when origin == "null" => true,
        "same-origin" or "none" => origin.Length == 0 || IsSame(request, origin) || IsOwn(request, origin, trustsScheme: true),
        _ => false,
    };

    /// <summary>Letter for letter, which is how browsers write it: no parsing for those.</summary>
    private static bool IsSame(HttpRequest request, string origin)
    {
        var (scheme, host) = (request.Scheme, request.Host.Value ?? "");
        return host.Length > 0
            && origin.Length == scheme.Length + 3 + host.Length
            && origin.StartsWith(scheme, StringComparison.Ordinal)
            && origin.AsSpan(scheme.Length, 3).SequenceEqual("://")
            && origin.AsSpan(scheme.Length + 3).SequenceEqual(host);
    }

    private static bool IsOwn(HttpRequest request, string origin, bool trustsScheme)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var sender) || !request.Host.HasValue)
        {
            return false;
        }

        var isHost = string.Equals(sender.Host, request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            || string.Equals(sender.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);
        if (trustsScheme)
        {
            return isHost;
        }

        var scheme = request.Scheme;
        var port = request.Host.Port ?? (scheme is "https" ? 443 : 80);
        return isHost && sender.Scheme == scheme && sender.Port == port;
    }
}
