using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>A key for the cipher of the operating system, whose instances are used by one thread at a time; making one costs more than using it.</summary>
internal sealed class PlatformSliceKey(byte[] key) : SliceKey, IDisposable
{
    private readonly ConcurrentBag<AesGcm> _idle = [];
    private AesGcm? _next;

    public override void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> ciphertext)
    {
        var cipher = Take();
        cipher.Encrypt(nonce, content, ciphertext[..^TagLength], ciphertext[^TagLength..]);
        Return(cipher);
    }

    public override bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, Span<byte> content)
    {
        var cipher = Take();
        try
        {
            cipher.Decrypt(nonce, ciphertext[..^TagLength], ciphertext[^TagLength..], content);
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

    public void Dispose()
    {
        _next?.Dispose();
        foreach (var cipher in _idle)
        {
            cipher.Dispose();
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
