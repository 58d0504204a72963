using ComponentFramework.AspNetCore.Sealing;
using ComponentFramework.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComponentFramework.AspNetCore.Tests.Sealing;

public sealed class KeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;
    private readonly SteppingClock _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public void What_one_machine_seals_another_with_the_same_ring_opens()
    {
        var token = Machine().Sealer.Seal("state"u8);
        Assert.Equal("state"u8.ToArray(), Machine().Sealer.Open(token));
        Assert.Null(Machine(Path.Combine(_folder, "other")).Sealer.Open(token));
    }

    [Fact]
    public void After_a_rotation_new_seals_use_the_new_key_and_old_seals_still_open()
    {
        var before = Machine();
        var token = before.Sealer.Seal("state"u8);
        var old = before.Keys.CurrentKeyId;

        // The old key has ended; only its secret lives on.
        var ring = before.Services.GetRequiredService<IKeyManager>();
        ring.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        var after = Machine();

        Assert.NotEqual(old, after.Keys.CurrentKeyId);
        Assert.Equal("state"u8.ToArray(), after.Sealer.Open(token));
        Assert.NotEqual(token[..20], after.Sealer.Seal("state"u8)[..20]);
    }

    [Fact]
    public void A_key_that_another_machine_made_is_found_and_made_up_keys_do_not_read_the_ring_each_time()
    {
        var (keys, manager) = Counting();
        _ = keys.CurrentKeyId;
        Assert.Equal(1, manager.Reads);
        _time.Advance(TimeSpan.FromSeconds(6));
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(keys.FindMasterKey(Guid.NewGuid()));
        }

        Assert.Equal(2, manager.Reads);
        var made = manager.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1)).KeyId;
        Assert.Null(keys.FindMasterKey(made));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotNull(keys.FindMasterKey(made));
        Assert.Equal(3, manager.Reads);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public void A_clock_that_is_set_changes_nothing_of_when_the_ring_is_read(int hours)
    {
        var (keys, manager) = Counting();
        _ = keys.CurrentKeyId;
        _time.Step(TimeSpan.FromHours(hours));
        Assert.Null(keys.FindMasterKey(Guid.NewGuid()));
        Assert.Equal(1, manager.Reads);

        var made = manager.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1)).KeyId;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotNull(keys.FindMasterKey(made));
        Assert.Equal(2, manager.Reads);
    }

    [Fact]
    public void A_seal_of_a_revoked_key_does_not_open_even_when_its_key_was_in_use()
    {
        var machine = Machine();
        var token = machine.Sealer.Seal("state"u8);
        Assert.NotNull(machine.Sealer.Open(token));
        machine.Services.GetRequiredService<IKeyManager>().RevokeKey(machine.Keys.CurrentKeyId, "lost");
        machine.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddDays(90));

        _time.Advance(TimeSpan.FromMinutes(6));
        var keys = machine.Keys;
        SpinWait.SpinUntil(() => keys.FindMasterKey(Guid.NewGuid()) is null && machine.Sealer.Open(token) is null, TimeSpan.FromSeconds(10));

        Assert.Null(machine.Sealer.Open(token));
        Assert.Equal("new"u8.ToArray(), machine.Sealer.Open(machine.Sealer.Seal("new"u8)));
    }

    [Fact]
    public void A_ring_that_cannot_be_read_again_goes_on_with_what_is_known()
    {
        var (keys, manager) = Counting();
        var current = keys.CurrentKeyId;
        manager.IsAway = true;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Null(keys.FindMasterKey(Guid.NewGuid()));
        Assert.Equal(current, keys.CurrentKeyId);
        Assert.NotNull(keys.FindMasterKey(current));
    }

    [Fact]
    public void An_encryptor_that_keeps_its_secret_stops_with_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        var provider = services.BuildServiceProvider();
        var keys = new KeyRingSealingKeys(
            new SilentKeys(), provider.GetRequiredService<IDataProtectionProvider>(), _time, NullLogger<KeyRingSealingKeys>.Instance);
        Assert.Contains("PersistKeysToFileSystem", Assert.Throws<InvalidOperationException>(() => keys.CurrentKeyId).Message);
    }

    public void Dispose()
    {
        // Data Protection reads its ring again in the background, and may write a key into the folder while it goes.
        Assert.True(SpinWait.SpinUntil(TryDelete, TimeSpan.FromSeconds(10)));

        bool TryDelete()
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (IOException)
            {
                return false;
            }

            return true;
        }
    }

    private (AesGcmStateSealer Sealer, ISealingKeys Keys, IServiceProvider Services) Machine(string? folder = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection().SetApplicationName("tests").PersistKeysToFileSystem(new(folder ?? _folder));
        var provider = services.BuildServiceProvider();
        var keys = ActivatorUtilities.CreateInstance<KeyRingSealingKeys>(provider, (TimeProvider)_time);
        return (new AesGcmStateSealer(keys, _time), keys, provider);
    }

    private (KeyRingSealingKeys Keys, CountingKeys Manager) Counting()
    {
        var (_, _, services) = Machine();
        var manager = new CountingKeys(services.GetRequiredService<IKeyManager>());
        return (new(manager, services.GetRequiredService<IDataProtectionProvider>(), _time, NullLogger<KeyRingSealingKeys>.Instance), manager);
    }

    private sealed class CountingKeys(IKeyManager manager) : IKeyManager
    {
        public int Reads { get; private set; }

        public bool IsAway { get; set; }

        public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => manager.CreateNewKey(activationDate, expirationDate);

        public IReadOnlyCollection<IKey> GetAllKeys()
        {
            Reads++;
            return IsAway ? throw new IOException("The store is away.") : manager.GetAllKeys();
        }

        public CancellationToken GetCacheExpirationToken() => manager.GetCacheExpirationToken();

        public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => manager.RevokeAllKeys(revocationDate, reason);

        public void RevokeKey(Guid keyId, string? reason = null) => manager.RevokeKey(keyId, reason);
    }

    /// <summary>A ring whose keys do not say their secrets, as one in a hardware module would.</summary>
    private sealed class SilentKeys : IKeyManager
    {
        public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => throw new NotSupportedException();

        public IReadOnlyCollection<IKey> GetAllKeys() => [new SilentKey()];

        public CancellationToken GetCacheExpirationToken() => CancellationToken.None;

        public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null)
        {
        }

        public void RevokeKey(Guid keyId, string? reason = null)
        {
        }
    }

    private sealed class SilentKey : IKey, IAuthenticatedEncryptorDescriptor
    {
        public DateTimeOffset ActivationDate => DateTimeOffset.UtcNow.AddDays(-1);

        public DateTimeOffset CreationDate => ActivationDate;

        public DateTimeOffset ExpirationDate => DateTimeOffset.UtcNow.AddDays(1);

        public bool IsRevoked => false;

        public Guid KeyId { get; } = Guid.NewGuid();

        public IAuthenticatedEncryptorDescriptor Descriptor => this;

        public IAuthenticatedEncryptor? CreateEncryptor() => null;

        public XmlSerializedDescriptorInfo ExportToXml() => new(new("descriptor", new System.Xml.Linq.XElement("module", "7")), typeof(SilentKeyReader));
    }

    private sealed class SilentKeyReader : IAuthenticatedEncryptorDescriptorDeserializer
    {
        public IAuthenticatedEncryptorDescriptor ImportFromXml(System.Xml.Linq.XElement element) => new SilentKey();
    }
}
