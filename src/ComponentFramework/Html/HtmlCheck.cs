using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>
/// Says in eleven characters which document is meant: the start of the SHA-256 of its bytes without the root's
/// <c>data-state</c>, <c>data-rev</c> and <c>data-live</c>. The same on every machine. It finds mistakes; it proves nothing about who wrote the document.
/// </summary>
internal static class HtmlCheck
{
    private const int CheckLength = 8;

    /// <summary>The check value of a document.</summary>
    /// <param name="html">Any bytes; what is no start tag is taken as it is.</param>
    public static string Of(ReadOnlySpan<byte> html)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var own = new PooledList<HtmlAttribute>(4);
        try
        {
            AnswerAttributes.Find(html, ref own);
            Hash(html, own.Items, hash);
        }
        finally
        {
            own.Dispose();
        }

        return Base64Url.EncodeToString(hash[..CheckLength]);
    }

    private static void Hash(ReadOnlySpan<byte> html, ReadOnlySpan<HtmlAttribute> without, Span<byte> hash)
    {
        if (without.IsEmpty)
        {
            SHA256.HashData(html, hash);
            return;
        }

        var rest = ArrayPool<byte>.Shared.Rent(html.Length);
        var (from, length) = (0, 0);
        foreach (ref readonly var attribute in without)
        {
            Keep(html[from..attribute.NameStart]);
            from = attribute.ValueStart + attribute.ValueLength;
        }

        Keep(html[from..]);
        SHA256.HashData(rest.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(rest);

        void Keep(ReadOnlySpan<byte> part)
        {
            part.CopyTo(rest.AsSpan(length));
            length += part.Length;
        }
    }
}
