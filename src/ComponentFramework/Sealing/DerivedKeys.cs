using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>Derives and keeps the keys of time slices.</summary>
internal sealed class DerivedKeys(ISealingKeys keys)
{
    /// <summary>More than the slices of two days on several machines; beyond it all are forgotten and derived again.</summary>
    private const int Kept = 4096;

    private readonly ConcurrentDictionary<(Guid KeyId, uint Slice, ushort Part), SliceKey> _derived = new();

    /// <summary>How many are kept.</summary>
    public int Count => _derived.Count;

    /// <summary>The key for new seals; null for an unknown master key.</summary>
    public SliceKey? Find(Guid keyId, uint slice, ushort part)
    {
        // Asked each time, so that a revoked key ends at once.
        if (keys.FindMasterKey(keyId) is not { } master)
        {
            return null;
        }

        var name = (keyId, slice, part);
        return _derived.TryGetValue(name, out var known) ? known : Keep(name, Derive(master, slice, part));
    }

    /// <summary>Decrypts with the key that a token names; false when there is none, or when the token is not one of its seals.</summary>
    public bool TryDecrypt((Guid KeyId, uint Slice, ushort Part) name, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, Span<byte> content)
    {
        if (keys.FindMasterKey(name.KeyId) is not { } master)
        {
            return false;
        }

        if (_derived.TryGetValue(name, out var known))
        {
            return known.TryDecrypt(nonce, ciphertext, content);
        }

        // A forged token can name any slice. Only one that opens leaves a key behind, in memory that is dear.
        var key = Derive(master, name.Slice, name.Part);
        using var candidate = new PlatformSliceKey(key);
        if (!candidate.TryDecrypt(nonce, ciphertext, content))
        {
            return false;
        }

        Keep(name, key);
        return true;
    }

    private SliceKey Keep((Guid KeyId, uint Slice, ushort Part) name, byte[] key)
    {
        if (_derived.Count >= Kept)
        {
            _derived.Clear();
        }

        return _derived.GetOrAdd(name, SliceKey.Of(key));
    }

    private static byte[] Derive(byte[] master, uint slice, ushort part)
    {
        var purpose = "ComponentFramework.State.v1|"u8;
        Span<byte> info = stackalloc byte[purpose.Length + 6];
        purpose.CopyTo(info);
        BinaryPrimitives.WriteUInt32LittleEndian(info[purpose.Length..], slice);
        BinaryPrimitives.WriteUInt16LittleEndian(info[(purpose.Length + 4)..], part);
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, key, default, info);
        return key;
    }
}
