using System.Text;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> as UTF-8, field by field, straight from the bytes of a body.</summary>
internal struct FormText(ReadOnlyMemory<byte> form)
{
    /// <summary>More than any form has; it bounds what a small body of empty fields can make the server allocate.</summary>
    public const int MaxFields = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlyMemory<byte> _rest = form;
    private int _fields;

    /// <summary>The field's name as it stands in the form, for <see cref="Decode"/>.</summary>
    public ReadOnlyMemory<byte> Name { get; private set; }

    /// <summary>The field's value as it stands in the form, for <see cref="Decode"/> or <see cref="DecodeBytes"/>.</summary>
    public ReadOnlyMemory<byte> Value { get; private set; }

    /// <summary>Moves to the next field; false behind the last one.</summary>
    /// <exception cref="RefusalException">There are too many.</exception>
    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.Span.IndexOf((byte)'&');
            var field = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (field.IsEmpty)
            {
                continue;
            }

            if (_fields++ == MaxFields)
            {
                throw Malformed($"The form has more than {MaxFields} fields.");
            }

            var equals = field.Span.IndexOf((byte)'=');
            (Name, Value) = equals < 0 ? (field, default) : (field[..equals], field[(equals + 1)..]);
            return true;
        }

        return false;
    }

    /// <exception cref="RefusalException">It is not valid; nothing of it is used.</exception>
    public static string Decode(ReadOnlyMemory<byte> text)
    {
        try
        {
            return StrictUtf8.GetString(DecodeBytes(text).Span);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("The form is not valid UTF-8.");
        }
    }

    /// <summary>The same bytes where nothing is escaped in them.</summary>
    /// <exception cref="RefusalException">It is not valid; nothing of it is used.</exception>
    public static ReadOnlyMemory<byte> DecodeBytes(ReadOnlyMemory<byte> text)
    {
        if (text.Span.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return text;
        }

        var decoded = new byte[text.Length];
        return decoded.AsMemory(0, Unescape(text.Span, decoded));
    }

    private static int Unescape(ReadOnlySpan<byte> text, Span<byte> to)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            to[length++] = text[i] switch
            {
                (byte)'+' => (byte)' ',
                (byte)'%' => Escaped(text, ref i),
                var plain => plain,
            };
        }

        return length;
    }

    private static byte Escaped(ReadOnlySpan<byte> text, ref int i)
    {
        if (i + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[i + 1]) || !char.IsAsciiHexDigit((char)text[i + 2]))
        {
            throw Malformed("The form has a percent sign that is not followed by two hexadecimal digits.");
        }

        i += 2;
        return (byte)((Digit(text[i - 1]) << 4) | Digit(text[i]));
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private static RefusalException Malformed(string error) => new(Refusals.RequestMalformed(error));
}
