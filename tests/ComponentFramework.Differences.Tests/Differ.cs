using System.Buffers;
using System.Text;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

/// <summary>Compares documents and gives back text.</summary>
internal static class Differ
{
    /// <summary>The operations as JSON; fails when the comparison is refused.</summary>
    public static string Operations(string older, string newer)
    {
        Assert.True(TryCompare(Utf8(older), Utf8(newer), out var operations, out var refusal), $"Refused: {refusal}");
        return operations;
    }

    /// <summary>Why two documents are not compared.</summary>
    public static DiffRefusal Refusal(string older, string newer)
    {
        TryCompare(Utf8(older), Utf8(newer), out var operations, out var refusal);
        Assert.True(refusal == DiffRefusal.None || operations.Length == 0, "A refused comparison must write nothing.");
        return refusal;
    }

    public static bool TryCompare(byte[] older, byte[] newer, out string operations, out DiffRefusal refusal)
    {
        var output = new ArrayBufferWriter<byte>();
        var isWritten = HtmlDiff.TryWrite(older, newer, output, out refusal);
        operations = Encoding.UTF8.GetString(output.WrittenSpan);
        return isWritten;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
