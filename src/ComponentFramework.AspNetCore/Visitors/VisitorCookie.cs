using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>The protected cookie that makes an anonymous visitor the same person on every page.</summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection, IOptions<ComponentFrameworkWebOptions> options)
{
    private const string IdPrefix = "a-";

    /// <summary>How many opened cookies are remembered, because opening one costs more than the rest of a small event.</summary>
    private const int Remembered = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("ComponentFramework.Visitor.v1");
    private readonly ConcurrentDictionary<string, string> _opened = new();

    private string Name => options.Value.VisitorCookieName;

    /// <summary>The id in the request's cookie; null when there is none or it is not one of ours.</summary>
    public string? Read(HttpContext context)
    {
        if (context.Request.Headers.Cookie.Count == 0 || context.Features.Get<Forgotten>() is not null || !context.Request.Cookies.TryGetValue(Name, out var cookie) || cookie.Length is 0 or > 512)
        {
            return null;
        }

        if (_opened.TryGetValue(cookie, out var known))
        {
            return known;
        }

        string id;
        try
        {
            id = _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (_opened.Count >= Remembered)
        {
            _opened.Clear();
        }

        return _opened[cookie] = id;
    }

    public string Issue(HttpContext context)
    {
        var id = IdPrefix + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 26);
        context.Response.Cookies.Append(Name, _protector.Protect(id), Attributes(context, Lifetime));
        NeverShare(context);
        return id;
    }

    public void Delete(HttpContext context)
    {
        context.Features.Set(new Forgotten());
        context.Response.Cookies.Delete(Name, Attributes(context, lifetime: null));
        NeverShare(context);
    }

    /// <summary>An answer with somebody's cookie in it belongs to nobody else, whatever the page says about caching later.</summary>
    private static void NeverShare(HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });

    private static CookieOptions Attributes(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = context.Request.PathBase is { HasValue: true } pathBase ? pathBase.Value : "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    /// <summary>From here on the request's own cookie does not count.</summary>
    private sealed class Forgotten;
}
