using System.Collections.Frozen;
using System.Security.Cryptography;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging;

namespace ComponentFramework.AspNetCore.Sealing;

/// <summary>
/// Takes master keys from the Data Protection key ring, which stores, rotates, shares and revokes them. The ring is read
/// every few minutes, and sooner when a token names a key that another machine may just have made.
/// </summary>
internal sealed class KeyRingSealingKeys(IKeyManager manager, IDataProtectionProvider protection, TimeProvider time, ILogger<KeyRingSealingKeys> log) : ISealingKeys
{
    private const int MagicLength = 4;

    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(5);

    /// <summary>Anybody can make up a key id, so unknown ones cannot make every request read the ring.</summary>
    private static readonly TimeSpan SearchAtMostEvery = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("ComponentFramework.CurrentKey.v1");
    private readonly Lock _gate = new();
    private KeyRing? _ring;
    private int _isRefreshing;

    public Guid CurrentKeyId => Ring().CurrentId;

    public byte[]? FindMasterKey(Guid keyId)
    {
        var ring = Ring();
        if (ring.Secrets.TryGetValue(keyId, out var secret))
        {
            return secret;
        }

        return time.GetElapsedTime(ring.ReadAt) < SearchAtMostEvery ? null : ReadAgain(ring).Secrets.GetValueOrDefault(keyId);
    }

    private KeyRing Ring()
    {
        var ring = Volatile.Read(ref _ring);
        if (ring is null)
        {
            lock (_gate)
            {
                return _ring ??= Read();
            }
        }

        if (time.GetElapsedTime(ring.ReadAt) >= RefreshEvery && Interlocked.Exchange(ref _isRefreshing, 1) == 0)
        {
            ReadAgainInBackground(ring);
        }

        return ring;
    }

    /// <summary>Nobody waits for a store that may be far away: the keys known so far are good for a while.</summary>
    private void ReadAgainInBackground(KeyRing known) => _ = Task.Run(() =>
    {
        ReadAgain(known);
        Volatile.Write(ref _isRefreshing, 0);
    });

    private KeyRing ReadAgain(KeyRing known)
    {
        lock (_gate)
        {
            if (_ring != known)
            {
                return _ring!;
            }

            try
            {
                return _ring = Read();
            }
            catch (Exception failure)
            {
                // Whatever store the ring is in, its failures are of its own types; it is asked again after a while.
                Log.KeyRingUnreadable(log, failure);
                return _ring = known with { ReadAt = time.GetTimestamp() };
            }
        }
    }

    private KeyRing Read()
    {
        // Protecting something makes the ring create its first key, and says which key is the current one.
        var preferred = KeyIdOf(_protector.Protect([]));
        var keys = manager.GetAllKeys();
        Dictionary<Guid, byte[]> secrets = [];
        foreach (var key in keys)
        {
            if (!key.IsRevoked && MasterKey.Of(key) is { } secret)
            {
                secrets[key.KeyId] = secret;
            }
        }

        var current = secrets.ContainsKey(preferred) ? preferred : Newest(keys, secrets, time.GetUtcNow());
        return new(current ?? throw Unusable(preferred), secrets.ToFrozenDictionary(), time.GetTimestamp());
    }

    /// <summary>After a revocation the protector may go on with the revoked key for hours; seals must not.</summary>
    private static Guid? Newest(IReadOnlyCollection<IKey> keys, Dictionary<Guid, byte[]> secrets, DateTimeOffset now) => keys
        .Where(key => secrets.ContainsKey(key.KeyId) && key.ActivationDate <= now && now < key.ExpirationDate)
        .MaxBy(key => key.ActivationDate)?.KeyId;

    /// <summary>The documented header of a protected payload: four magic bytes, then the key's id.</summary>
    private static Guid KeyIdOf(byte[] payload) => payload.Length >= MagicLength + 16
        ? new Guid(payload.AsSpan(MagicLength, 16))
        : throw new CryptographicException("What Data Protection protects has another form than documented, so its current key cannot be told.");

    private static InvalidOperationException Unusable(Guid id) => new(
        $"Component Framework seals state with the keys of ASP.NET Core Data Protection, and the secret of the current key {id} cannot be read: the ring is ephemeral, or its encryptor keeps secrets to itself. Use a key ring with one of the built-in algorithms, such as services.AddDataProtection().PersistKeysToFileSystem(…), or register an ISealingKeys of your own.");
}
