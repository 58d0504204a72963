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

    public SliceKey? Find(Guid keyId, uint slice, ushort part)
    {
        // Asked each time, so that a revoked key ends at once; and first, so that a forged token, which can name any slice,
        // leaves nothing behind.
        if (keys.FindMasterKey(keyId) is not { } master)
        {
            return null;
        }

        var name = (keyId, slice, part);
        if (_derived.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_derived.Count >= Kept)
        {
            _derived.Clear();
        }

        return _derived.GetOrAdd(name, SliceKey.Of(Derive(master, slice, part)));
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
