namespace ComponentFramework.Html;

/// <summary>What lies between two tags.</summary>
internal static class Texts
{
    /// <summary>The longest text, in bytes, that every browser makes one node of.</summary>
    public const int Longest = 65535;

    /// <summary>Goes to the next tag or the end; false at a reference that is not understood.</summary>
    public static bool Skip(ReadOnlySpan<byte> source, ref int position)
    {
        while (true)
        {
            var found = HtmlBytes.IndexOfEither(source, position, (byte)'<', (byte)'&');
            if (found < 0)
            {
                position = source.Length;
                return true;
            }

            position += found;
            if (source[position] == '<')
            {
                return true;
            }

            if (!CharacterReferences.TryRead(source[position..], false, out var length, out _))
            {
                return false;
            }

            position += length;
        }
    }

    public static bool MayStandIn(HtmlContent content, ReadOnlySpan<byte> text) =>
        ((int)HtmlContents.WithoutText >> (int)content & 1) == 0 || text.IndexOfAnyExcept(HtmlBytes.WhiteSpace) < 0;
}
