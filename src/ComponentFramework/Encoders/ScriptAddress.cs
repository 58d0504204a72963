namespace ComponentFramework.Encoders;

/// <summary>Addresses that are scripts: a link to <c>javascript:…</c> runs what a text says, however well it is encoded.</summary>
internal static class ScriptAddress
{
    private static readonly string[] Schemes = ["javascript", "vbscript"];

    /// <summary>Whether an attribute holds an address that a browser may open.</summary>
    public static bool IsIn(string attribute) =>
        attribute.Length is >= 3 and <= 10 && (
            attribute.Equals("href", StringComparison.OrdinalIgnoreCase)
            || attribute.Equals("src", StringComparison.OrdinalIgnoreCase)
            || attribute.Equals("action", StringComparison.OrdinalIgnoreCase)
            || attribute.Equals("formaction", StringComparison.OrdinalIgnoreCase)
            || attribute.Equals("xlink:href", StringComparison.OrdinalIgnoreCase)
            || attribute.Equals("data", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address, or what is known of it so far, has the scheme of a script as browsers read it: in any case, white space inside and before it left out.</summary>
    public static bool Is(ReadOnlySpan<char> address)
    {
        var end = address.IndexOf(':');
        if (end < 0)
        {
            return false;
        }

        Span<char> scheme = stackalloc char[11];
        var length = 0;
        foreach (var letter in address[..end])
        {
            if (letter <= ' ')
            {
                continue;
            }

            if (length == scheme.Length)
            {
                return false;
            }

            scheme[length++] = letter;
        }

        foreach (var script in Schemes)
        {
            if (scheme[..length].Equals(script, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
