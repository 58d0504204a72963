using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>One derived key with ciphers that are used by one thread at a time; making a cipher costs more than using it.</summary>
internal sealed class SliceKey(byte[] key)
{
    private const int TagLength = 16;

    private readonly ConcurrentBag<AesGcm> _idle = [];
    private AesGcm? _next;

    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> ciphertext, Span<byte> tag)
    {
        var cipher = Take();
        cipher.Encrypt(nonce, content, ciphertext, tag);
        Return(cipher);
    }

    public bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> content)
    {
        var cipher = Take();
        try
        {
            cipher.Decrypt(nonce, ciphertext, tag, content);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            Return(cipher);
        }
    }

    private AesGcm Take() => Interlocked.Exchange(ref _next, null) ?? (_idle.TryTake(out var cipher) ? cipher : new AesGcm(key, TagLength));

    private void Return(AesGcm cipher)
    {
        if (Interlocked.CompareExchange(ref _next, cipher, null) is not null)
        {
            _idle.Add(cipher);
        }
    }
}
