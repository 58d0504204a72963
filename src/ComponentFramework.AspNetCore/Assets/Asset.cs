using System.IO.Compression;
using System.Security.Cryptography;

namespace ComponentFramework.AspNetCore.Assets;

/// <summary>A script under a name that changes with its content, compressed once.</summary>
internal sealed class Asset
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    public Asset(string name, byte[] content)
    {
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        FileName = $"{name}.{Hash}.js";
        _brotli = new(() => Compress(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public string FileName { get; }

    public string Hash { get; }

    public byte[] Content { get; }

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    private byte[] Compress(Func<Stream, Stream> open)
    {
        var compressed = new MemoryStream();
        using (var stream = open(compressed))
        {
            stream.Write(Content);
        }

        return compressed.ToArray();
    }
}
