using ComponentFramework.Broadcasting;
using ComponentFramework.Sealing;

namespace Documentation.Tests.Samples.Extending;

internal static class Wiring
{
    public static void AddExtensions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISealingKeys, ConfiguredKeys>();
        builder.Services.AddSingleton<IChannelLayer, LocalChannelLayer>();
        builder.Services.AddComponentFramework().AddComponents(typeof(Wiring).Assembly).AddViewEngine<GaugeViewEngine>();
    }
}
