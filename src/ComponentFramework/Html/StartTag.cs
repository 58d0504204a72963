using System.Text;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>Reads the attributes of a start tag.</summary>
internal ref struct StartTag
{
    private const int MostAttributes = 128;

    private int _firstAttribute;
    private ulong _seenNames;

    /// <summary>Whether a slash stands before the end of the tag.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>The index of the attribute with the id; -1 for none or an empty one.</summary>
    public int IdAttribute { get; private set; }

    /// <summary>Whether it has data-keep.</summary>
    public bool HasKeep { get; private set; }

    /// <summary>Whether a template makes a shadow tree.</summary>
    public bool HasShadowRoot { get; private set; }

    /// <summary>Reads from behind the tag's name to behind its end.</summary>
    public DiffRefusal Read(ReadOnlySpan<byte> source, ref int position, ref PooledList<HtmlAttribute> attributes)
    {
        IdAttribute = -1;
        _firstAttribute = attributes.Count;

        // A place is always handed on as a value: through memory, each step would wait for the one before.
        var at = position;
        for (var isSeparated = false; at < source.Length;)
        {
            var value = source[at];
            if (HtmlBytes.IsWhiteSpace(value))
            {
                isSeparated = true;
                at++;
            }
            else if (value == '>')
            {
                position = at + 1;
                return DiffRefusal.None;
            }
            else if (value == '/')
            {
                IsSelfClosing = true;
                position = at + 2;
                return position <= source.Length && source[position - 1] == '>' ? DiffRefusal.None : DiffRefusal.MalformedTag;
            }
            else if (!isSeparated)
            {
                return DiffRefusal.MalformedTag;
            }
            else
            {
                isSeparated = false;
                at = ReadAttribute(source, at, ref attributes);
                if (at < 0)
                {
                    return (DiffRefusal)(-at);
                }
            }
        }

        return DiffRefusal.MalformedTag;
    }

    /// <summary>Reads an attribute; gives back the place behind it, or the refusal as a negative number.</summary>
    private int ReadAttribute(ReadOnlySpan<byte> source, int start, ref PooledList<HtmlAttribute> attributes)
    {
        var end = SkipName(source, start);
        var name = source[start..end];
        if (name.IsEmpty || end == source.Length)
        {
            return -(int)DiffRefusal.MalformedTag;
        }

        var (valueStart, valueEnd) = (end, end);
        if (source[end] == '=')
        {
            valueStart = end + 1;
            end = ReadValue(source, valueStart);
            if (end < 0)
            {
                return end;
            }

            var quote = IsQuote(source[valueStart]) ? 1 : 0;
            valueStart += quote;
            valueEnd = end - quote;
        }

        if (attributes.Count - _firstAttribute == MostAttributes)
        {
            return -(int)DiffRefusal.TooManyAttributes;
        }

        if (IsRepeated(source, name, ref attributes))
        {
            return -(int)DiffRefusal.DuplicateAttribute;
        }

        Notice(name, valueEnd > valueStart, attributes.Count);
        ref var attribute = ref attributes.Append();
        attribute.NameStart = start;
        attribute.NameLength = name.Length;
        attribute.ValueStart = valueStart;
        attribute.ValueLength = valueEnd - valueStart;
        return end;
    }

    private static int SkipName(ReadOnlySpan<byte> source, int position)
    {
        position += HtmlBytes.CountNameBytes(source, position);
        while (position < source.Length && !HtmlBytes.EndsAttributeName(source[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsQuote(byte value) => value is (byte)'"' or (byte)'\'';

    /// <summary>Reads a value; gives back the place behind it and its quote, or the refusal as a negative number.</summary>
    private static int ReadValue(ReadOnlySpan<byte> source, int start)
    {
        if (start == source.Length)
        {
            return -(int)DiffRefusal.MalformedTag;
        }

        var quote = source[start];
        return IsQuote(quote) ? ReadQuoted(source, start + 1, quote) : ReadUnquoted(source, start);
    }

    private static int ReadQuoted(ReadOnlySpan<byte> source, int at, byte quote)
    {
        while (true)
        {
            var found = HtmlBytes.IndexOfEither(source, at, quote, (byte)'&');
            if (found < 0)
            {
                return -(int)DiffRefusal.MalformedTag;
            }

            at += found;
            if (source[at] == quote)
            {
                return at + 1;
            }

            if (!CharacterReferences.TryRead(source[at..], true, out var length, out _))
            {
                return -(int)DiffRefusal.UnknownReference;
            }

            at += length;
        }
    }

    private static int ReadUnquoted(ReadOnlySpan<byte> source, int start)
    {
        var at = start;
        while (at < source.Length && source[at] != '>' && !HtmlBytes.IsWhiteSpace(source[at]))
        {
            switch (source[at])
            {
                case (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'=' or (byte)'`':
                    return -(int)DiffRefusal.MalformedTag;
                case (byte)'&':
                    if (!CharacterReferences.TryRead(source[at..], true, out var length, out _))
                    {
                        return -(int)DiffRefusal.UnknownReference;
                    }

                    at += length;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return at > start ? at : -(int)DiffRefusal.MalformedTag;
    }

    // Most tags have few attributes with different lengths and letters: one bit each proves that nothing repeats.
    private bool IsRepeated(ReadOnlySpan<byte> source, ReadOnlySpan<byte> name, ref PooledList<HtmlAttribute> attributes)
    {
        var bit = 1UL << ((name.Length * 11 + (name[0] & 31) * 5 + (name[^1] & 31)) & 63);
        var isNew = (_seenNames & bit) == 0;
        _seenNames |= bit;
        if (isNew)
        {
            return false;
        }

        foreach (ref readonly var earlier in attributes.Items[_firstAttribute..])
        {
            if (earlier.NameLength == name.Length && Ascii.EqualsIgnoreCase(source.Slice(earlier.NameStart, name.Length), name))
            {
                return true;
            }
        }

        return false;
    }

    private void Notice(ReadOnlySpan<byte> name, bool hasValue, int index)
    {
        switch (name.Length)
        {
            case 2 when (name[0] | 0x20) == 'i' && (name[1] | 0x20) == 'd' && hasValue:
                IdAttribute = index;
                break;
            case 9 when Ascii.EqualsIgnoreCase(name, "data-keep"u8):
                HasKeep = true;
                break;
            case 14 when Ascii.EqualsIgnoreCase(name, "shadowrootmode"u8):
                HasShadowRoot = true;
                break;
        }
    }
}
