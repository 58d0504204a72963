using System.Buffers;
using System.Text;
using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>Writes the operations of <see cref="HtmlDiff"/> as JSON, into memory of its own until they are complete.</summary>
internal struct OperationWriter() : IDisposable
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private PooledList<byte> _json = new(1024);
    private bool _isInElement;

    public readonly ReadOnlySpan<byte> Json => _json.Items;

    public void BeginAll() => _json.Add((byte)'[');

    public void EndAll() => _json.Add((byte)']');

    /// <summary>Sets or removes one attribute; several of one element become one operation.</summary>
    public void SetAttribute(ReadOnlySpan<int> path, HtmlOutline outline, int node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isRemoved)
    {
        if (_isInElement)
        {
            _json.Add((byte)',');
        }
        else
        {
            Begin((byte)'a', path);
            WriteExpected(outline, node);
            _json.AddRange(",{"u8);
            _isInElement = true;
        }

        _json.Add((byte)'"');
        foreach (var letter in name)
        {
            _json.Add((byte)char.ToLowerInvariant((char)letter));
        }

        _json.AddRange("\":"u8);
        if (isRemoved)
        {
            _json.AddRange("null"u8);
            return;
        }

        WriteDecoded(value, inAttribute: true);
    }

    public void EndAttributes()
    {
        if (_isInElement)
        {
            _json.AddRange("}]"u8);
            _isInElement = false;
        }
    }

    public void SetText(ReadOnlySpan<int> path, ReadOnlySpan<byte> source)
    {
        Begin((byte)'t', path);
        _json.AddRange("\"#text\","u8);
        WriteDecoded(source, inAttribute: false);
        _json.Add((byte)']');
    }

    public void SetComment(ReadOnlySpan<int> path, ReadOnlySpan<byte> source)
    {
        Begin((byte)'t', path);
        _json.AddRange("\"#comment\",\""u8);
        WriteEscaped(Comments.TextOf(source));
        _json.AddRange("\"]"u8);
    }

    public void BeginSplice(ReadOnlySpan<int> path, HtmlOutline outline, int parent, int childCount)
    {
        Begin((byte)'s', path);
        WriteParent(outline, parent, childCount);
        _json.Add((byte)'[');
    }

    /// <summary>Names a node that a splice removes.</summary>
    public void Remove(HtmlOutline outline, int node)
    {
        if (_json.Items[^1] != '[')
        {
            _json.Add((byte)',');
        }

        WriteExpected(outline, node);
    }

    public void EndSplice(ReadOnlySpan<byte> html)
    {
        _json.AddRange("],\""u8);
        WriteEscaped(html);
        _json.AddRange("\"]"u8);
    }

    public void Move(ReadOnlySpan<int> path, HtmlOutline outline, int parent, int childCount, int node, int to)
    {
        Begin((byte)'m', path);
        WriteParent(outline, parent, childCount);
        WriteExpected(outline, node);
        _json.Add((byte)',');
        WriteNumber(to);
        _json.Add((byte)']');
    }

    public void Dispose() => _json.Dispose();

    private void Begin(byte kind, ReadOnlySpan<int> path)
    {
        _json.AddRange(_json.Count == 1 ? "[\""u8 : ",[\""u8);
        _json.Add(kind);
        _json.AddRange("\",["u8);
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0)
            {
                _json.Add((byte)',');
            }

            WriteNumber(path[i]);
        }

        _json.AddRange("],"u8);
    }

    private void WriteParent(HtmlOutline outline, int parent, int childCount)
    {
        WriteExpected(outline, parent);
        _json.Add((byte)',');
        WriteNumber(childCount);
        _json.Add((byte)',');
    }

    private void WriteExpected(HtmlOutline outline, int node)
    {
        ref var expected = ref outline.Nodes[node];
        if (expected.Kind != HtmlNodeKind.Element)
        {
            _json.AddRange(expected.Kind == HtmlNodeKind.Text ? "\"#text\""u8 : "\"#comment\""u8);
            return;
        }

        _json.Add((byte)'"');
        if (expected.Has(HtmlNodeTraits.Kept))
        {
            _json.Add((byte)'*');
            WriteDecodedContent(outline.IdOf(node), inAttribute: true);
        }
        else
        {
            _json.AddRange(outline.NameOf(node));
        }

        _json.Add((byte)'"');
    }

    private void WriteDecoded(ReadOnlySpan<byte> source, bool inAttribute)
    {
        _json.Add((byte)'"');
        WriteDecodedContent(source, inAttribute);
        _json.Add((byte)'"');
    }

    private void WriteDecodedContent(ReadOnlySpan<byte> source, bool inAttribute)
    {
        Span<byte> utf8 = stackalloc byte[4];
        for (var found = source.IndexOf((byte)'&'); found >= 0; found = source.IndexOf((byte)'&'))
        {
            WriteEscaped(source[..found]);

            // The outline has read the same bytes before, so there is nothing here that can't be read.
            CharacterReferences.TryRead(source[found..], inAttribute, out var length, out var character);
            WriteEscaped(utf8[..new Rune(character).EncodeToUtf8(utf8)]);
            source = source[(found + length)..];
        }

        WriteEscaped(source);
    }

    private void WriteEscaped(ReadOnlySpan<byte> text)
    {
        for (var found = text.IndexOfAny(Escaped); found >= 0; found = text.IndexOfAny(Escaped))
        {
            _json.AddRange(text[..found]);
            WriteEscape(text[found]);
            text = text[(found + 1)..];
        }

        _json.AddRange(text);
    }

    private void WriteEscape(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                _json.AddRange("\\\""u8);
                break;
            case (byte)'\\':
                _json.AddRange("\\\\"u8);
                break;
            case (byte)'\n':
                _json.AddRange("\\n"u8);
                break;
            default:
                _json.AddRange("\\u00"u8);
                _json.Add((byte)('0' + (value >> 4)));
                _json.Add("0123456789abcdef"u8[value & 15]);
                break;
        }
    }

    private void WriteNumber(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _json.AddRange(digits[..length]);
    }
}
