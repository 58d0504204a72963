using ComponentFramework.Browser.Tests.Running;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(ShopFixture))]

// What a person would see within a second is looked at; tests beside each other would take each other's time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ComponentFramework.Browser.Tests.Running;

/// <summary>One Chromium for all tests; every visitor is a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private LaunchedChromium? _chromium;

    public IBrowser Browser => _chromium?.Browser ?? throw new InvalidOperationException("The browser has not started.");

    public async ValueTask InitializeAsync() => _chromium = await LaunchedChromium.StartAsync();

    public ValueTask DisposeAsync() => _chromium?.DisposeAsync() ?? ValueTask.CompletedTask;
}
