using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ComponentFramework.Differences;

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
        var own = new PooledList<Range>(4);
        try
        {
            FindCallersOwn(html, ref own);
            Hash(html, own.Items, hash);
        }
        finally
        {
            own.Dispose();
        }

        return Base64Url.EncodeToString(hash[..CheckLength]);
    }

    private static void Hash(ReadOnlySpan<byte> html, ReadOnlySpan<Range> without, Span<byte> hash)
    {
        if (without.IsEmpty)
        {
            SHA256.HashData(html, hash);
            return;
        }

        var rest = ArrayPool<byte>.Shared.Rent(html.Length);
        var (from, length) = (0, 0);
        foreach (var range in without)
        {
            Keep(html[from..range.Start.Value]);
            from = range.End.Value;
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

    private static void FindCallersOwn(ReadOnlySpan<byte> html, ref PooledList<Range> found)
    {
        var position = Math.Max(0, html.IndexOfAnyExcept(HtmlBytes.WhiteSpace)) + 1;
        while (position < html.Length && HtmlBytes.IsTagName(html[position]))
        {
            position++;
        }

        var attributes = new PooledList<HtmlAttribute>(16);
        try
        {
            if (new StartTag().Read(html, ref position, ref attributes) != DiffRefusal.None)
            {
                return;
            }

            foreach (var attribute in attributes.Items)
            {
                if (AttributeNames.AreCallersOwn(html.Slice(attribute.NameStart, attribute.NameLength)))
                {
                    found.Add(attribute.NameStart..(attribute.ValueStart + attribute.ValueLength));
                }
            }
        }
        finally
        {
            attributes.Dispose();
        }
    }
}
