using System.Buffers;

namespace ComponentFramework.Differences;

/// <summary>
/// Writes operations as the value of an attribute, quotes included. JSON is full of double quotes, so the value stands in single
/// ones; then only the single quote and the ampersand mean anything to a parser.
/// </summary>
internal static class OperationsAttribute
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("&'"u8);

    /// <summary>Writes a value.</summary>
    /// <param name="json">What <see cref="HtmlDiff"/> has written: UTF-8 without raw control characters.</param>
    /// <param name="output">Gets the value, to stand right behind the attribute's equals sign.</param>
    public static void WriteValue(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        output.Write("'"u8);
        for (var found = json.IndexOfAny(Escaped); found >= 0; found = json.IndexOfAny(Escaped))
        {
            output.Write(json[..found]);
            output.Write(json[found] == '&' ? "&amp;"u8 : "&#39;"u8);
            json = json[(found + 1)..];
        }

        output.Write(json);
        output.Write("'"u8);
    }
}
