using ComponentFramework.Sealing;

namespace Documentation.Tests.Samples.Extending;

public sealed class ConfiguredKeys(IConfiguration configuration) : ISealingKeys
{
    private readonly Dictionary<Guid, byte[]> _keys = configuration.GetSection("SealingKeys").GetChildren()
        .ToDictionary(key => Guid.Parse(key.Key), key => Convert.FromBase64String(key.Value!));

    public Guid CurrentKeyId { get; } = configuration.GetValue<Guid>("CurrentSealingKey");

    public byte[]? FindMasterKey(Guid keyId) => _keys.GetValueOrDefault(keyId);
}
