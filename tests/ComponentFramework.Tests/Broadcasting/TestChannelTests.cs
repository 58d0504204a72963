using ComponentFramework.Broadcasting;

namespace ComponentFramework.Tests.Broadcasting;

public sealed class TestChannelTests : ChannelLayerContract
{
    private readonly TestChannel _channel = new();

    private protected override Task<IChannelLayer> MachineAsync() => Task.FromResult<IChannelLayer>(_channel);
}
