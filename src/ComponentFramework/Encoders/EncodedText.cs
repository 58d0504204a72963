using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using ComponentFramework.Memory;

namespace ComponentFramework.Encoders;

/// <summary>Writes text straight into UTF-8 with whatever an encoder escapes.</summary>
internal sealed class EncodedText
{
    private readonly TextEncoder _encoder;
    private readonly SearchValues<char> _plain;

    public EncodedText(TextEncoder encoder)
    {
        _encoder = encoder;
        _plain = SearchValues.Create([.. Enumerable.Range(0, 128).Where(letter => !encoder.WillEncode(letter)).Select(letter => (char)letter)]);
    }

    public void Write(PooledBuffer output, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExcept(_plain) < 0)
        {
            output.WriteText(text);
            return;
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Write(output, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
        ArrayPool<byte>.Shared.Return(utf8);
    }

    public void Write(PooledBuffer output, ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var status = _encoder.EncodeUtf8(utf8, output.GetSpan(utf8.Length + 64), out var read, out var written);
            output.Advance(written);
            utf8 = utf8[read..];
            if (status == OperationStatus.DestinationTooSmall && written == 0)
            {
                output.GetSpan(utf8.Length * 2 + 1024);
            }
        }
    }
}
