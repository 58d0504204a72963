namespace ComponentFramework.Sealing;

/// <summary>One derived key. Any number of threads may use it at once.</summary>
internal abstract class SliceKey
{
    public const int TagLength = 16;

    /// <summary>The fastest AES-256-GCM of this machine. All of them make and open the same bytes.</summary>
    /// <param name="key">32 bytes.</param>
    public static SliceKey Of(byte[] key) => SodiumSliceKey.IsSupported ? new SodiumSliceKey(key) : new PlatformSliceKey(key);

    /// <summary>Encrypts, with the tag at the end.</summary>
    /// <param name="nonce">12 bytes that were not used with this key before.</param>
    /// <param name="content">What is encrypted.</param>
    /// <param name="ciphertext">Gets the ciphertext and its tag, so it is <see cref="TagLength"/> bytes longer than the content.</param>
    public abstract void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> ciphertext);

    /// <summary>Decrypts what <see cref="Encrypt"/> made; false when it is something else.</summary>
    /// <param name="nonce">12 bytes.</param>
    /// <param name="ciphertext">The ciphertext with its tag.</param>
    /// <param name="content">Gets the content; nothing of use when it is false.</param>
    public abstract bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, Span<byte> content);
}
