using ComponentFramework.Broadcasting;

namespace ComponentFramework.Tests.Broadcasting;

public sealed class InMemoryChannelLayerTests : ChannelLayerContract
{
    private readonly InMemoryChannelLayer _layer = new();

    private protected override Task<IChannelLayer> MachineAsync() => Task.FromResult<IChannelLayer>(_layer);
}
