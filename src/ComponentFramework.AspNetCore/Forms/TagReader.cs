using System.Text;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>Reads the tags of a page as a browser does, one after the other. Comments and what only looks like a tag inside of scripts, styles and text areas are passed over.</summary>
internal ref struct TagReader(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private readonly List<TagAttribute> _attributes = [];
    private int _position;

    public bool IsEnd { get; private set; }

    /// <summary>Where the tag begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where its name ends.</summary>
    public int NameEnd { get; private set; }

    /// <summary>What stands behind it begins here.</summary>
    public int End { get; private set; }

    /// <summary>Where what it contains ends, for the elements that contain text alone.</summary>
    public int TextEnd { get; private set; }

    private readonly ReadOnlySpan<byte> Name => _html[(Start + (IsEnd ? 2 : 1))..NameEnd];

    public bool Next()
    {
        while (_html[_position..].IndexOf((byte)'<') is var found and >= 0)
        {
            Start = _position + found;
            var rest = _html[Start..];
            if (rest.StartsWith("<!--"u8))
            {
                var length = rest[4..].IndexOf("-->"u8);
                _position = length < 0 ? _html.Length : Start + 4 + length + 3;
                continue;
            }

            IsEnd = rest is [_, (byte)'/', ..];
            NameEnd = Start + (IsEnd ? 2 : 1);
            if (NameEnd < _html.Length && char.IsAsciiLetter((char)_html[NameEnd]) && ReadTag())
            {
                return true;
            }

            _position = Start + 1;
        }

        return false;
    }

    /// <param name="name">In lower case.</param>
    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    public readonly bool Has(ReadOnlySpan<byte> name) => Find(name) is not null;

    public readonly bool IsValue(TagAttribute attribute, ReadOnlySpan<byte> value) => Ascii.EqualsIgnoreCase(_html[attribute.Value], value);

    /// <summary>The last attribute of a name; null when there is none.</summary>
    public readonly TagAttribute? FindLast(ReadOnlySpan<byte> name)
    {
        for (var i = _attributes.Count - 1; i >= 0; i--)
        {
            if (Ascii.EqualsIgnoreCase(_html[_attributes[i].Name], name))
            {
                return _attributes[i];
            }
        }

        return null;
    }

    /// <summary>The first attribute of a name, which is the one that counts; null when there is none.</summary>
    public readonly TagAttribute? Find(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in _attributes)
        {
            if (Ascii.EqualsIgnoreCase(_html[attribute.Name], name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute; null when there is none.</summary>
    public readonly string? Value(ReadOnlySpan<byte> name) =>
        Find(name) is { } attribute ? System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(_html[attribute.Value])) : null;

    /// <summary>Reads to the end of the tag; false when there is none.</summary>
    private bool ReadTag()
    {
        NameEnd = SkipName(NameEnd);
        _attributes.Clear();
        for (var at = NameEnd; at < _html.Length;)
        {
            var begin = at;
            while (at < _html.Length && (IsSpace(_html[at]) || _html[at] == '/'))
            {
                at++;
            }

            if (at == _html.Length)
            {
                return false;
            }

            if (_html[at] == '>')
            {
                _position = TextEnd = End = at + 1;
                SkipText();
                return true;
            }

            at = ReadAttribute(begin, at);
        }

        return false;
    }

    private int ReadAttribute(int begin, int at)
    {
        var name = at++;
        while (at < _html.Length && _html[at] is not ((byte)'=' or (byte)'>' or (byte)'/') && !IsSpace(_html[at]))
        {
            at++;
        }

        var nameEnd = at;
        var equals = SkipSpace(at);
        if (equals == _html.Length || _html[equals] != '=')
        {
            _attributes.Add(new(begin..nameEnd, name..nameEnd, nameEnd..nameEnd));
            return nameEnd;
        }

        at = SkipSpace(equals + 1);
        if (at < _html.Length && _html[at] is (byte)'"' or (byte)'\'')
        {
            var length = _html[(at + 1)..].IndexOf(_html[at]);
            var end = length < 0 ? _html.Length : at + 1 + length;
            _attributes.Add(new(begin..Math.Min(end + 1, _html.Length), name..nameEnd, (at + 1)..end));
            return Math.Min(end + 1, _html.Length);
        }

        var value = at;
        while (at < _html.Length && _html[at] != '>' && !IsSpace(_html[at]))
        {
            at++;
        }

        _attributes.Add(new(begin..at, name..nameEnd, value..at));
        return at;
    }

    /// <summary>Passes over the text of an element in which nothing else is a tag.</summary>
    private void SkipText()
    {
        if (IsEnd || !(Is("script"u8) || Is("style"u8) || Is("textarea"u8) || Is("title"u8)))
        {
            return;
        }

        for (var at = End; _html[at..].IndexOf("</"u8) is var found and >= 0;)
        {
            at += found;
            if (_html.Length - at - 2 >= Name.Length && Ascii.EqualsIgnoreCase(_html.Slice(at + 2, Name.Length), Name))
            {
                _position = TextEnd = at;
                return;
            }

            at += 2;
        }

        _position = TextEnd = _html.Length;
    }

    private readonly int SkipName(int at)
    {
        while (at < _html.Length && _html[at] is not ((byte)'>' or (byte)'/') && !IsSpace(_html[at]))
        {
            at++;
        }

        return at;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _html.Length && IsSpace(_html[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\f' or (byte)'\r';
}

/// <summary>An attribute in a tag.</summary>
/// <param name="Whole">With the space before it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value without quotes; empty for one that has none.</param>
internal readonly record struct TagAttribute(Range Whole, Range Name, Range Value);
