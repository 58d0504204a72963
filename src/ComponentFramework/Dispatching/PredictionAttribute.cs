using System.Text;
using ComponentFramework.Differences;
using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>Writes <c>data-optimistic</c>: operations on the page, or the names of arguments that are known only at the click.</summary>
internal static class PredictionAttribute
{
    /// <param name="operations">What <see cref="HtmlDiff"/> wrote.</param>
    /// <returns>Nothing for an empty list.</returns>
    public static ReadOnlyMemory<byte> OfOperations(ReadOnlySpan<byte> operations) => operations.SequenceEqual("[]"u8) ? default : Write(operations);

    /// <param name="names">Arguments in snake_case.</param>
    public static ReadOnlyMemory<byte> OfArguments(IReadOnlyList<string> names)
    {
        using var json = new PooledBuffer(64);
        json.Write("["u8);
        for (var i = 0; i < names.Count; i++)
        {
            json.Write(i == 0 ? ""u8 : ","u8);
            JsonText.Write(json, names[i]);
        }

        json.Write("]"u8);
        return Write(json.Written.Span);
    }

    /// <summary>The same prediction for another instance, which differs in nothing but its id.</summary>
    public static ReadOnlyMemory<byte> For(ReadOnlyMemory<byte> prediction, string id, string otherId) =>
        prediction.IsEmpty ? prediction : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(prediction.Span).Replace(id, otherId, StringComparison.Ordinal));

    private static byte[] Write(ReadOnlySpan<byte> json)
    {
        using var attribute = new PooledBuffer(json.Length + 64);
        attribute.WriteAscii(Wire.Attributes.Optimistic);
        attribute.Write("="u8);
        OperationsAttribute.WriteValue(json, attribute);
        return attribute.Written.ToArray();
    }
}
