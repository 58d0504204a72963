using System.IO.Compression;
using System.Text;

namespace AnswerCost.Bytes;

/// <summary>The body of an answer, or a frame, as it came.</summary>
internal sealed class Received(byte[] bytes, string token)
{
    /// <summary>How long it is, and how long it would be without the sealed state.</summary>
    public string Length => Cell(bytes => bytes.Length);

    public string Fastest => Cell(bytes => Compressed(bytes, CompressionLevel.Fastest));

    public string Optimal => Cell(bytes => Compressed(bytes, CompressionLevel.Optimal));

    public ReadOnlySpan<byte> Content => bytes;

    public string Token => token;

    private string Cell(Func<byte[], int> measure)
    {
        // A sealed state is base64url, which neither HTML nor JSON escapes. A frame with HTML has it twice.
        var bare = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(token, "", StringComparison.Ordinal));
        return FormattableString.Invariant($"{measure(bytes)} ({measure(bare)})");
    }

    private static int Compressed(byte[] bytes, CompressionLevel level)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)to.Length;
    }
}
