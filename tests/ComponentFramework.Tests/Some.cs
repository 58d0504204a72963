using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests;

/// <summary>Values that do not matter to a test.</summary>
internal static class Some
{
    /// <summary>A host that knows everything the test components ask for, with facts that two machines can share.</summary>
    public static ComponentHost Host(Action<IServiceCollection>? services = null)
    {
        var (carts, tally, stock, gate, works) = (new InMemoryCarts(), new Tally(), new Stock(), new Gate(), new Works());
        return new(collection =>
        {
            collection.AddSingleton<ICarts>(carts).AddSingleton(tally).AddSingleton(stock).AddSingleton(gate).AddSingleton(works);
            services?.Invoke(collection);
        });
    }

    public static Tally Tally(this ComponentHost host) => host.Services.GetRequiredService<Tally>();

    public static Stock Stock(this ComponentHost host) => host.Services.GetRequiredService<Stock>();

    public static Gate Gate(this ComponentHost host) => host.Services.GetRequiredService<Gate>();
}
