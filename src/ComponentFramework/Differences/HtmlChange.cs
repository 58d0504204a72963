using System.Buffers;

namespace ComponentFramework.Differences;

/// <summary>How a page gets from the HTML that it shows to an answer's.</summary>
/// <param name="Check">The check value of the answer's HTML.</param>
/// <param name="Base">The check value of the HTML that the operations start from; null when the answer's HTML is to be sent whole.</param>
/// <param name="Operations">The operations as JSON.</param>
internal sealed record HtmlChange(string Check, string? Base = null, ReadOnlyMemory<byte> Operations = default)
{
    /// <summary>Compares two documents; whole when that is shorter or the comparison is refused.</summary>
    public static HtmlChange Between(ReadOnlyMemory<byte> older, string olderCheck, ReadOnlyMemory<byte> newer, string newerCheck)
    {
        var operations = new ArrayBufferWriter<byte>();
        return HtmlDiff.TryWrite(older, newer, operations, out _) && operations.WrittenCount < newer.Length
            ? new(newerCheck, olderCheck, operations.WrittenMemory)
            : new(newerCheck);
    }
}
