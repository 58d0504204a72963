using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>One derived key with ciphers that are used by one thread at a time; making a cipher costs more than using it.</summary>
internal sealed class SliceKey(byte[] key)
{
    private const int TagLength = 16;

    private readonly ConcurrentBag<AesGcm> _idle = [];

    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> header)
    {
        var cipher = Take();
        cipher.Encrypt(nonce, content, ciphertext, tag, header);
        _idle.Add(cipher);
    }

    public bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> header)
    {
        var cipher = Take();
        try
        {
            cipher.Decrypt(nonce, ciphertext, tag, content, header);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            _idle.Add(cipher);
        }
    }

    private AesGcm Take() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(key, TagLength);
}
