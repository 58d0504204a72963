using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>
/// An answer that was made for whoever looks. No cache keeps it: not the server's, none on the way, and not the browser's, where "back" would show it
/// after signing out.
/// </summary>
internal static class PersonalAnswer
{
    private const string ForNobodyElse = "private, no-store";

    private const string ForOneCache = "-Cache-Control";

    /// <summary>Called as soon as it is known; an answer that has begun keeps its headers.</summary>
    public static void Mark(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } output)
        {
            output.Context.AllowCacheStorage = false;
        }

        if (context.Response.HasStarted || context.Features.Get<Marked>() is not null)
        {
            return;
        }

        // Now for caches that look before the answer starts, and then once more, whatever has been set meanwhile.
        context.Features.Set(Marked.Already);
        Restrict(context.Response.Headers);
        context.Response.OnStarting(
            static response =>
            {
                Restrict(((HttpResponse)response).Headers);
                return Task.CompletedTask;
            },
            context.Response);
    }

    private static void Restrict(IHeaderDictionary headers)
    {
        var said = headers.CacheControl.ToString();
        if (said != ForNobodyElse)
        {
            headers.CacheControl = CacheControlHeaderValue.TryParse(said, out var rules) && rules is { NoStore: true, Public: false }
                ? rules.Private ? said : $"private, {said}"
                : ForNobodyElse;
        }

        // What is meant for the caches of one operator counts more there.
        foreach (var name in headers.Keys.Where(name => name.EndsWith(ForOneCache, StringComparison.OrdinalIgnoreCase) || name.Equals("Surrogate-Control", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            headers.Remove(name);
        }
    }

    private sealed class Marked
    {
        public static readonly Marked Already = new();
    }
}
