using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>
/// AES-256-GCM under keys derived with HKDF from a master key, a time slice and a counter. A token is
/// <c>version(1) | key id(16) | slice(4) | part(2) | nonce(12) | ciphertext | tag(16)</c> in URL-safe base64. What stands
/// before the nonce chooses the key, so a change to it breaks the tag. docs/security.md argues for the construction.
/// </summary>
internal sealed class AesGcmStateSealer(ISealingKeys keys, TimeProvider time) : IStateSealer
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + 16 + 4 + 2;
    private const int NonceLength = 12;
    private const int Overhead = HeaderLength + NonceLength + SliceKey.TagLength;

    /// <summary>
    /// Random 96-bit nonces are safe for 2^32 messages under one key (NIST SP 800-38D, 8.3). One process makes at most 2^24
    /// with a derived key before it starts the next part, whose number is random: hundreds of machines stay below the bound.
    /// </summary>
    private const int MessagesPerPart = 1 << 24;

    private static readonly TimeSpan SliceLength = TimeSpan.FromHours(1);

    private readonly DerivedKeys _derived = new(keys);
    private readonly NonceSource _nonces = new();
    private readonly Lock _gate = new();
    private int _messages;
    private ushort _part = RandomPart();
    private uint _slice;

    public void Seal(ReadOnlySpan<byte> content, IBufferWriter<byte> token)
    {
        // Not encoded in place, which goes byte by byte.
        var length = Overhead + content.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var bytes = rented.AsSpan(0, length);
            Seal(content, bytes);
            Base64Url.EncodeToUtf8(bytes, token.GetSpan(Base64Url.GetEncodedLength(length)), out _, out var written);
            token.Advance(written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public byte[]? Open(ReadOnlySpan<byte> token)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Base64Url.GetMaxDecodedLength(token.Length));
        try
        {
            var status = Base64Url.DecodeFromUtf8(token, rented, out var read, out var length);
            if (status != OperationStatus.Done || read != token.Length || length < Overhead || rented[0] != Version)
            {
                return null;
            }

            var bytes = rented.AsSpan(0, length);
            var name = (
                new Guid(bytes.Slice(1, 16)),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[17..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[21..]));
            var content = new byte[length - Overhead];
            return _derived.TryDecrypt(name, bytes.Slice(HeaderLength, NonceLength), bytes[(HeaderLength + NonceLength)..], content) ? content : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Seal(ReadOnlySpan<byte> content, Span<byte> sealedBytes)
    {
        var keyId = keys.CurrentKeyId;
        var (slice, part) = Count();
        var key = _derived.Find(keyId, slice, part)
            ?? throw new InvalidOperationException($"The key ring names {keyId} as its current key but does not hold it.");
        sealedBytes[0] = Version;
        keyId.TryWriteBytes(sealedBytes[1..]);
        BinaryPrimitives.WriteUInt32LittleEndian(sealedBytes[17..], slice);
        BinaryPrimitives.WriteUInt16LittleEndian(sealedBytes[21..], part);
        var nonce = sealedBytes.Slice(HeaderLength, NonceLength);
        _nonces.Fill(nonce);
        key.Encrypt(nonce, content, sealedBytes[(HeaderLength + NonceLength)..]);
    }

    private static ushort RandomPart() => (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);

    private (uint Slice, ushort Part) Count()
    {
        var slice = (uint)(time.GetUtcNow().ToUnixTimeSeconds() / (long)SliceLength.TotalSeconds);
        lock (_gate)
        {
            if (slice != _slice || ++_messages >= MessagesPerPart)
            {
                _slice = slice;
                _part = RandomPart();
                _messages = 0;
            }

            return (slice, _part);
        }
    }
}
