using System.Text;
using ComponentFramework.Memory;
using ComponentFramework.Sealing;

namespace Tests.Shared;

/// <summary>Tokens as texts, which tests can change and compare.</summary>
internal static class TokenText
{
    public static string Seal(this IStateSealer sealer, ReadOnlySpan<byte> content)
    {
        using var token = new PooledBuffer(256);
        sealer.Seal(content, token);
        return Encoding.UTF8.GetString(token.Written.Span);
    }

    public static byte[]? Open(this IStateSealer sealer, string token) => sealer.Open(Encoding.UTF8.GetBytes(token));

    public static Snapshot? Open(this SnapshotSeal seal, string token) => seal.Open(Encoding.UTF8.GetBytes(token));
}
