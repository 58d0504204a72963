namespace ComponentFramework.Html;

/// <summary>Comments whose end nobody can be mistaken about.</summary>
internal static class Comments
{
    private const int StartLength = 4;
    private const int EndLength = 3;

    public static DiffRefusal Skip(ReadOnlySpan<byte> source, ref int position)
    {
        var rest = source[position..];
        if (!rest.StartsWith("<!--"u8))
        {
            return DiffRefusal.UnsupportedMarkup;
        }

        rest = rest[StartLength..];
        var length = rest.IndexOf("-->"u8);
        if (length < 0)
        {
            return DiffRefusal.MalformedComment;
        }

        var text = rest[..length];
        if (rest[0] == '>' || rest.StartsWith("->"u8) || text.IndexOf("<!--"u8) >= 0 || text.IndexOf("--!"u8) >= 0)
        {
            return DiffRefusal.MalformedComment;
        }

        position += StartLength + length + EndLength;
        return DiffRefusal.None;
    }

    /// <summary>What a comment says.</summary>
    /// <param name="source">The whole comment.</param>
    public static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> source) => source[StartLength..^EndLength];
}
