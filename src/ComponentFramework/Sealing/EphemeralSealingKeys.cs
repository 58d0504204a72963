using System.Security.Cryptography;

namespace ComponentFramework.Sealing;

/// <summary>One random key that lives as long as the process: for tests, and for hosts that have no key ring.</summary>
internal sealed class EphemeralSealingKeys : ISealingKeys
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public Guid CurrentKeyId { get; } = Guid.NewGuid();

    public byte[]? FindMasterKey(Guid keyId) => keyId == CurrentKeyId ? _key : null;
}
