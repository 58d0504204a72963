using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComponentFramework.Memory;

namespace ComponentFramework.Encoders;

/// <summary>Encodes text for HTML content and quoted attribute values.</summary>
internal static class HtmlText
{
    private static readonly EncodedText Encoded = new(HtmlEncoder.Create(UnicodeRanges.All));

    public static void Write(PooledBuffer output, ReadOnlySpan<char> text) => Encoded.Write(output, text);

    public static void Write(PooledBuffer output, ReadOnlySpan<byte> utf8) => Encoded.Write(output, utf8);
}
