using System.Text;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>What HTML's parsing rules say about one tag where it stands, without reading on.</summary>
internal static class ElementRules
{
    // Chromium flattens what is deeper than 512, and the page around the document has depth too.
    private const int DeepestElement = 200;

    public static bool TryReadName(ReadOnlySpan<byte> source, int start, out ReadOnlySpan<byte> name)
    {
        var end = start + HtmlBytes.CountNameBytes(source, start);
        while (end < source.Length && HtmlBytes.IsTagName(source[end]))
        {
            end++;
        }

        name = source[start..end];
        return !name.IsEmpty && name.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0;
    }

    public static DiffRefusal Check(HtmlTag tag, in StartTag startTag, ref PooledList<OpenElement> open)
    {
        if (tag.Content == HtmlContent.Refused || startTag.HasShadowRoot)
        {
            return DiffRefusal.UnsupportedElement;
        }

        if (startTag.IsSelfClosing && tag.Content is not (HtmlContent.Void or HtmlContent.Foreign))
        {
            return DiffRefusal.MalformedTag;
        }

        if (open.Count == 0)
        {
            return startTag.HasKeep ? DiffRefusal.UnsupportedElement : DiffRefusal.None;
        }

        ref var parent = ref open.Last;
        if (((int)tag.Parents >> (int)parent.Content & 1) == 0)
        {
            return DiffRefusal.MisplacedContent;
        }

        if (open.Count == DeepestElement)
        {
            return DiffRefusal.TooDeep;
        }

        return (parent.Scope & tag.Conflicts) == 0 ? DiffRefusal.None : DiffRefusal.ForbiddenNesting;
    }

    public static HtmlNodeTraits TraitsOf(HtmlContent content, in StartTag startTag)
    {
        if (startTag.HasKeep && startTag.IdAttribute >= 0)
        {
            return HtmlNodeTraits.Kept;
        }

        return content switch
        {
            HtmlContent.Foreign or HtmlContent.Template => HtmlNodeTraits.Opaque,
            HtmlContent.RawText or HtmlContent.NoScript => HtmlNodeTraits.Frozen,
            _ => HtmlNodeTraits.None,
        };
    }

    public static bool BeginsWithNewline(ReadOnlySpan<byte> source, int position)
    {
        if (position == source.Length)
        {
            return false;
        }

        return source[position] == '\n'
            || source[position] == '&'
            && CharacterReferences.TryRead(source[position..], false, out _, out var character)
            && character == '\n';
    }

    /// <summary>Goes from the beginning of an end tag to behind it; refuses when it is not the one that is due.</summary>
    public static DiffRefusal SkipEndTag(ReadOnlySpan<byte> source, ref int position, ReadOnlySpan<byte> name)
    {
        var start = position + 2;
        if (!source[start..].StartsWith(name))
        {
            return DiffRefusal.MismatchedEndTag;
        }

        var at = start += name.Length;
        while (at < source.Length && HtmlBytes.IsWhiteSpace(source[at]))
        {
            at++;
        }

        if (at == source.Length || source[at] != '>')
        {
            return start < source.Length && HtmlBytes.IsTagName(source[start]) ? DiffRefusal.MismatchedEndTag : DiffRefusal.MalformedTag;
        }

        position = at + 1;
        return DiffRefusal.None;
    }

    /// <summary>Where the end tag of a <c>noscript</c> begins, or −1.</summary>
    public static int EndOfNoScript(ReadOnlySpan<byte> source, int position)
    {
        var rest = source[position..];
        for (var at = rest.IndexOf("</"u8); at >= 0; at = Next(rest, at))
        {
            var name = rest[(at + 2)..];
            if (name.Length > 8 && Ascii.EqualsIgnoreCase(name[..8], "noscript"u8))
            {
                return position + at;
            }
        }

        return -1;

        static int Next(ReadOnlySpan<byte> text, int at)
        {
            var next = text[(at + 2)..].IndexOf("</"u8);
            return next < 0 ? next : at + 2 + next;
        }
    }
}
