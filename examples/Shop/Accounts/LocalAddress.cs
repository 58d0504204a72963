namespace Shop.Accounts;

/// <summary>Where to go after signing in: only to a page of this shop, whatever the link says.</summary>
internal static class LocalAddress
{
    public const string Default = "/shop/";

    /// <summary>The address itself when it is a path of this shop, and the shop's first page otherwise.</summary>
    public static string Or(string? address) => IsLocal(address) ? address! : Default;

    private static bool IsLocal(string? address) =>
        address is ['/', .. var rest]
        && rest is not (['/', ..] or ['\\', ..])
        && !address.Any(char.IsControl);
}
