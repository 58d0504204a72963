using ComponentFramework.Differences;
using ComponentFramework.Encoders;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;

namespace ComponentFramework.Predicting;

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
    public static ReadOnlyMemory<byte> Rename(ReadOnlyMemory<byte> prediction, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var old = prediction.Span;
        if (from.SequenceEqual(to) || old.IndexOf(from) < 0)
        {
            return prediction;
        }

        var renamed = new byte[old.Length + (old.Count(from) * (to.Length - from.Length))];
        var rest = renamed.AsSpan();
        for (var found = old.IndexOf(from); found >= 0; found = old.IndexOf(from))
        {
            old[..found].CopyTo(rest);
            to.CopyTo(rest[found..]);
            old = old[(found + from.Length)..];
            rest = rest[(found + to.Length)..];
        }

        old.CopyTo(rest);
        return renamed;
    }

    private static byte[] Write(ReadOnlySpan<byte> json)
    {
        using var attribute = new PooledBuffer(json.Length + 64);
        attribute.WriteText(Wire.Attributes.Optimistic);
        attribute.Write("="u8);
        OperationsAttribute.WriteValue(json, attribute);
        return attribute.Written.ToArray();
    }
}
