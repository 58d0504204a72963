using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using ComponentFramework.AspNetCore.Answers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>The protected cookie that makes an anonymous visitor the same person on every page.</summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection, TimeProvider time, IOptions<ComponentFrameworkWebOptions> options)
{
    private const string IdPrefix = "a-";

    /// <summary>Between the id and the second in which it was given out.</summary>
    private const char Separator = '|';

    /// <summary>How many opened cookies are remembered, because opening one costs more than the rest of a small event.</summary>
    private const int Remembered = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("ComponentFramework.Visitor.v1");
    private readonly ConcurrentDictionary<string, IssuedId> _opened = new();

    private string Name => options.Value.VisitorCookieName;

    /// <summary>The id in the request's cookie; null when there is none or it is not one of ours.</summary>
    public IssuedId? Read(HttpContext context)
    {
        if (context.Request.Headers.Cookie.Count == 0 || context.Features.Get<Forgotten>() is not null || !context.Request.Cookies.TryGetValue(Name, out var cookie) || cookie.Length is 0 or > 512)
        {
            return null;
        }

        if (_opened.TryGetValue(cookie, out var known))
        {
            return known;
        }

        IssuedId id;
        try
        {
            id = Parse(_protector.Unprotect(cookie));
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

    public static string NewId() => IdPrefix + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 26);

    public void Write(HttpContext context, string id)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{id}{Separator}{time.GetUtcNow().ToUnixTimeSeconds()}");
        context.Response.Cookies.Append(Name, _protector.Protect(content), Attributes(context, Lifetime));
        PersonalAnswer.Mark(context);
    }

    public void Delete(HttpContext context)
    {
        context.Features.Set(new Forgotten());
        context.Response.Cookies.Delete(Name, Attributes(context, lifetime: null));
        PersonalAnswer.Mark(context);
    }

    /// <summary>Cookies of before say no time. None has been given out since, so they are old.</summary>
    private static IssuedId Parse(string content) =>
        content.LastIndexOf(Separator) is var end and > 0 && long.TryParse(content.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(content[..end], DateTimeOffset.FromUnixTimeSeconds(seconds))
            : new(content, DateTimeOffset.MinValue);

    public static bool IsAnonymousId(string id) => id.StartsWith(IdPrefix, StringComparison.Ordinal);

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
