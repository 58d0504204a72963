namespace ComponentFramework.Sealing;

/// <summary>Where master keys come from. Safe for use by many threads; asked for every seal that is made or opened, so implementations answer from memory.</summary>
public interface ISealingKeys
{
    /// <summary>The id of the key that new seals are made with.</summary>
    Guid CurrentKeyId { get; }

    /// <summary>The secret of a key.</summary>
    /// <param name="keyId">The id found in a token.</param>
    /// <returns>At least 32 random bytes, or null when the key is unknown or revoked.</returns>
    byte[]? FindMasterKey(Guid keyId);
}
