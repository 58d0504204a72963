using System.Globalization;

namespace ComponentFramework.AspNetCore;

/// <summary>How components meet the browser. Checked when the application starts.</summary>
public sealed class ComponentFrameworkWebOptions
{
    /// <summary>
    /// The page that a visitor is sent to when an event needs a signed-in user, below the application's path base. Default
    /// <c>/account/sign-in</c>; empty for an application without sign-in.
    /// </summary>
    public string LoginPath { get; set; } = "/account/sign-in";

    /// <summary>The cookie that holds the id of an anonymous visitor. Default <c>component-visitor</c>.</summary>
    public string VisitorCookieName { get; set; } = "component-visitor";

    /// <summary>
    /// Origins besides the application's own whose pages may send events and open the socket, such as
    /// <c>https://www.example.com</c>. Default none.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How often an open socket is asked whether its browser is still there. Default 15 seconds.</summary>
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a browser may take to answer a ping, or to accept a frame, before its socket is ended. Default 20 seconds.</summary>
    public TimeSpan SocketTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the browser waits for the answer to one attempt at an event, before it tries again. Default 15 seconds.</summary>
    public TimeSpan ClientTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>What the client says to visitors. English by default.</summary>
    public ClientSentences Sentences { get; set; } = new();

    /// <summary>
    /// Gives the sentences in the culture of the request that shows a page, <see cref="CultureInfo.CurrentUICulture"/>; called for every page. Default
    /// null: <see cref="Sentences"/> for everybody.
    /// </summary>
    public Func<CultureInfo, ClientSentences>? SentencesFor { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (LoginPath.Length > 0 && (LoginPath[0] != '/' || LoginPath.StartsWith("//", StringComparison.Ordinal)))
        {
            yield return $"LoginPath is '{LoginPath}'; expected a path that begins with one slash, such as /account/sign-in, or an empty text.";
        }

        if (VisitorCookieName.Length == 0 || VisitorCookieName.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.')))
        {
            yield return $"VisitorCookieName is '{VisitorCookieName}'; expected letters, digits, hyphens, underscores and dots.";
        }

        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return $"AllowedOrigins contains '{origin}'; expected a scheme and a host without a path, such as https://www.example.com.";
        }

        if (PingInterval <= TimeSpan.Zero || SocketTimeout <= TimeSpan.Zero)
        {
            yield return "PingInterval and SocketTimeout have to be more than zero.";
        }

        if (ClientTimeout < TimeSpan.FromMilliseconds(1) || ClientTimeout.TotalMilliseconds > int.MaxValue)
        {
            yield return $"ClientTimeout is {ClientTimeout}; expected a millisecond to 24 days.";
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is ("http" or "https") && origin.PathAndQuery == "/" && !text.EndsWith('/');
}
