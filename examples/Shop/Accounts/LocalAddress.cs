namespace Shop.Accounts;

/// <summary>Where to go after signing in: only to a page of this shop, whatever the link says.</summary>
internal static class LocalAddress
{
    public const string Default = "/shop/";

    private const int MaxLength = 2048;
    private static readonly Uri Here = new("http://shop.invalid/");

    /// <summary>The address as a header can carry it when it is a path of this shop, and the shop's first page otherwise.</summary>
    public static string Or(string? address)
    {
        if (address is null or { Length: > MaxLength } || !IsLocal(address) || !Uri.TryCreate(Here, address, out var full) || full.Host != Here.Host)
        {
            return Default;
        }

        // Dots in a path may have led to another site's name only now.
        var local = full.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        return IsLocal(local) ? local : Default;
    }

    /// <summary>The address with the page's content as the place where a keyboard and a screen reader go on, unless it names one itself.</summary>
    public static string ContentOf(string address) => address.Contains('#') ? address : $"{address}#content";

    private static bool IsLocal(string address) =>
        address is ['/', .. var rest]
        && rest is not (['/', ..] or ['\\', ..])
        && !address.Any(char.IsControl);
}
