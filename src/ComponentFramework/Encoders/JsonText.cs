using System.Text.Encodings.Web;
using ComponentFramework.Memory;

namespace ComponentFramework.Encoders;

/// <summary>
/// Writes texts as JSON strings that can stand in an attribute with single quotes: the encoder escapes quotes of both
/// kinds, ampersands and angle brackets.
/// </summary>
internal static class JsonText
{
    private static readonly EncodedText Encoded = new(JavaScriptEncoder.Default);

    public static void Write(PooledBuffer output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        Encoded.Write(output, text);
        output.Write("\""u8);
    }
}
