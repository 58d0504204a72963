using System.Buffers;

namespace ComponentFramework.Sealing;

/// <summary>
/// Protects what travels through the browser: nobody without the keys can read it or make one that opens. Safe for use by
/// many threads. Implementations never throw for bad tokens, whatever they contain.
/// </summary>
public interface IStateSealer
{
    /// <summary>Encrypts and authenticates.</summary>
    /// <param name="content">What is to be protected.</param>
    /// <param name="token">Takes characters of the URL-safe base64 alphabet, different for each call.</param>
    void Seal(ReadOnlySpan<byte> content, IBufferWriter<byte> token);

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <param name="token">A token, from anybody.</param>
    /// <returns>The content, or null when the token was not made with any of the keys.</returns>
    byte[]? Open(ReadOnlySpan<byte> token);
}
