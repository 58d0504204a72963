using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ComponentFramework.Rendering;

/// <summary>Encodes text for HTML content and quoted attribute values, straight into UTF-8.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Write(RenderBuffer output, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        // Most text needs no encoding: transcode in place, and redo it only when something has to be escaped.
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span);
        if (Encoder.FindFirstCharacterToEncodeUtf8(span[..length]) < 0)
        {
            output.Advance(length);
            return;
        }

        var copy = ArrayPool<byte>.Shared.Rent(length);
        span[..length].CopyTo(copy);
        WriteEscaped(output, copy.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(copy);
    }

    public static void Write(RenderBuffer output, ReadOnlySpan<byte> utf8)
    {
        if (Encoder.FindFirstCharacterToEncodeUtf8(utf8) < 0)
        {
            output.Write(utf8);
            return;
        }

        WriteEscaped(output, utf8);
    }

    private static void WriteEscaped(RenderBuffer output, ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var status = Encoder.EncodeUtf8(utf8, output.GetSpan(utf8.Length + 64), out var read, out var written);
            output.Advance(written);
            utf8 = utf8[read..];
            if (status == OperationStatus.DestinationTooSmall && written == 0)
            {
                output.GetSpan(utf8.Length * 2 + 1024);
            }
        }
    }
}
