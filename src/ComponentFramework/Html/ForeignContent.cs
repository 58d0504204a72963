using System.Text;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>
/// Finds the end of an svg or math element. Inside, names that HTML knows would end it or begin HTML again, so they are refused;
/// what is left is as regular as XML.
/// </summary>
internal static class ForeignContent
{
    private const int LongestName = 32;
    private const int DeepestElement = 64;

    /// <summary>Goes from behind the start tag to behind the end tag.</summary>
    /// <param name="source">The document.</param>
    /// <param name="position">Behind the start tag; behind the end tag afterwards.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Where attributes are put while a tag is read.</param>
    /// <param name="isFrozen">Whether there is a style sheet inside.</param>
    public static DiffRefusal Skip(
        ReadOnlySpan<byte> source,
        ref int position,
        ReadOnlySpan<byte> name,
        ref PooledList<HtmlAttribute> attributes,
        out bool isFrozen)
    {
        isFrozen = false;
        Span<Range> open = stackalloc Range[DeepestElement];
        var depth = 0;
        while (true)
        {
            var found = source[position..].IndexOf((byte)'<');
            if (found < 0 || position + found + 1 >= source.Length)
            {
                return DiffRefusal.UnclosedElement;
            }

            position += found;
            var refusal = DiffRefusal.None;
            if (source[position + 1] == '/')
            {
                refusal = SkipEndTag(source, ref position, depth == 0 ? name : source[open[depth - 1]]);
                if (depth-- == 0)
                {
                    return refusal;
                }
            }
            else if (source[position + 1] == '!')
            {
                refusal = Comments.Skip(source, ref position);
            }
            else if (depth == DeepestElement)
            {
                return DiffRefusal.TooDeep;
            }
            else
            {
                var holdsText = HoldsText(depth == 0 ? name : source[open[depth - 1]]);
                refusal = SkipStartTag(source, ref position, ref attributes, out open[depth], out var isClosed, out var isStyle);
                refusal = refusal == DiffRefusal.None && holdsText ? DiffRefusal.UnsupportedElement : refusal;
                isFrozen |= isStyle;
                depth += isClosed ? 0 : 1;
            }

            if (refusal != DiffRefusal.None)
            {
                return refusal;
            }
        }
    }

    /// <summary>Whether HTML begins again inside an element; then only text may stand there.</summary>
    private static bool HoldsText(ReadOnlySpan<byte> name) =>
        name.Length is >= 2 and <= 5
        && (Is(name, "title"u8) || Is(name, "desc"u8) || Is(name, "style"u8)
            || Is(name, "mi"u8) || Is(name, "mo"u8) || Is(name, "mn"u8) || Is(name, "ms"u8) || Is(name, "mtext"u8));

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(name, other);

    private static DiffRefusal SkipStartTag(
        ReadOnlySpan<byte> source,
        ref int position,
        ref PooledList<HtmlAttribute> attributes,
        out Range range,
        out bool isClosed,
        out bool isStyle)
    {
        var start = position + 1;
        position = start;
        while (position < source.Length && (HtmlBytes.IsLetter(source[position]) || HtmlBytes.IsTagName(source[position])))
        {
            position++;
        }

        range = start..position;
        isClosed = isStyle = false;
        var name = source[range];
        if (name.IsEmpty || !HtmlBytes.IsLetter(name[0]) || name.Length > LongestName)
        {
            return DiffRefusal.MalformedTag;
        }

        Span<byte> lower = stackalloc byte[LongestName];
        Ascii.ToLower(name, lower, out var length);
        if (HtmlTags.Find(lower, 0, length, out var tag) && !tag.IsAlsoForeign)
        {
            return DiffRefusal.UnsupportedElement;
        }

        isStyle = lower[..length].SequenceEqual("style"u8);
        var count = attributes.Count;
        var startTag = new StartTag();
        var refusal = startTag.Read(source, ref position, ref attributes);
        attributes.Truncate(count);
        isClosed = startTag.IsSelfClosing;
        return refusal;
    }

    private static DiffRefusal SkipEndTag(ReadOnlySpan<byte> source, ref int position, ReadOnlySpan<byte> name)
    {
        var rest = source[(position + 2)..];
        if (!rest.StartsWith(name))
        {
            return DiffRefusal.MismatchedEndTag;
        }

        var end = rest[name.Length..].IndexOfAnyExcept(HtmlBytes.WhiteSpace);
        if (end < 0 || rest[name.Length + end] != '>')
        {
            return DiffRefusal.MismatchedEndTag;
        }

        position += 2 + name.Length + end + 1;
        return DiffRefusal.None;
    }
}
