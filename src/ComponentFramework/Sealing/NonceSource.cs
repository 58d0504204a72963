using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>
/// Random nonces, drawn from the operating system many at a time: one call for each nonce cost a third of the whole seal
/// (1.5 of 3.3 µs). No byte is handed out twice.
/// </summary>
internal sealed class NonceSource
{
    private readonly byte[] _drawn = new byte[12 * 256];
    private readonly Lock _gate = new();
    private int _used;

    public NonceSource() => _used = _drawn.Length;

    public void Fill(Span<byte> nonce)
    {
        lock (_gate)
        {
            if (_used + nonce.Length > _drawn.Length)
            {
                RandomNumberGenerator.Fill(_drawn);
                _used = 0;
            }

            var next = _drawn.AsSpan(_used, nonce.Length);
            next.CopyTo(nonce);
            CryptographicOperations.ZeroMemory(next);
            _used += nonce.Length;
        }
    }
}
