using System.Net;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Properties;

/// <summary>Somebody with a browser, who may sign in and out, and lose or forge the cookie.</summary>
internal sealed class Person(TestApplication app, int number) : IDisposable
{
    private int _cookies;

    public TestBrowser Browser { get; } = app.Browse();

    public string? User { get; set; }

    /// <summary>Whose secrets this person may read now.</summary>
    public string Owner => User ?? $"browser {number} with cookie {_cookies}";

    public (string Name, string Value)[] Headers => User is { } user ? [("User", user)] : [];

    /// <summary>Takes the cookie away, or puts one in its place that is none of ours.</summary>
    public void ReplaceCookie(string? value)
    {
        foreach (Cookie cookie in Browser.Cookies.GetCookies(app.Address))
        {
            cookie.Expired = true;
        }

        if (value is not null)
        {
            Browser.Cookies.Add(new Cookie("component-visitor", value, "/", app.Address.Host));
        }

        _cookies++;
    }

    public void Dispose() => Browser.Dispose();
}
