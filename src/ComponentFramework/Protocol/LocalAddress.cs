namespace ComponentFramework.Protocol;

/// <summary>Addresses of the application's own pages, in the form in which a header can carry them.</summary>
internal static class LocalAddress
{
    /// <summary>More is cut off or refused by proxies and browsers.</summary>
    public const int MaxLength = 2048;

    private static readonly Uri Here = new("http://here.invalid/");

    /// <summary>The address, escaped; null when a browser would go to another site with it, or when it is too long.</summary>
    public static string? Of(string address)
    {
        if (!IsLocal(address) || address.Length > MaxLength || !Uri.TryCreate(Here, address, out var full) || full.Host != Here.Host)
        {
            return null;
        }

        // Dots in the path may have led to another site's name only now.
        var local = full.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        return IsLocal(local) && local.Length <= MaxLength ? local : null;
    }

    private static bool IsLocal(string address) =>
        address is ['/', .. var rest]
        && rest is not (['/', ..] or ['\\', ..])
        && !address.Any(char.IsControl);
}
