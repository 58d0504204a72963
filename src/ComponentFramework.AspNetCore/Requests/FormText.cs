using System.Buffers;
using System.Text;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> as UTF-8, straight from the bytes of a body.</summary>
internal static class FormText
{
    /// <summary>More than any form has; it bounds what a small body of empty fields can make the server allocate.</summary>
    public const int MaxFields = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusalException">It is not valid; nothing of it is used.</exception>
    public static List<KeyValuePair<string, string>> Read(ReadOnlySpan<byte> form)
    {
        List<KeyValuePair<string, string>> fields = [];
        var scratch = ArrayPool<byte>.Shared.Rent(Math.Max(form.Length, 1));
        try
        {
            while (!form.IsEmpty)
            {
                var end = form.IndexOf((byte)'&');
                var field = end < 0 ? form : form[..end];
                form = end < 0 ? default : form[(end + 1)..];
                if (field.IsEmpty)
                {
                    continue;
                }

                if (fields.Count == MaxFields)
                {
                    throw Malformed($"The form has more than {MaxFields} fields.");
                }

                var equals = field.IndexOf((byte)'=');
                fields.Add(equals < 0
                    ? new(Decode(field, scratch), "")
                    : new(Decode(field[..equals], scratch), Decode(field[(equals + 1)..], scratch)));
            }

            return fields;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static string Decode(ReadOnlySpan<byte> text, byte[] scratch)
    {
        try
        {
            if (text.IndexOfAny((byte)'%', (byte)'+') < 0)
            {
                return StrictUtf8.GetString(text);
            }

            return StrictUtf8.GetString(scratch.AsSpan(0, Unescape(text, scratch)));
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("The form is not valid UTF-8.");
        }
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
