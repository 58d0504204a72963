using Shop.Tests.Running;

namespace ComponentFramework.Browser.Tests.Running;

/// <summary>The running shop that most tests share. Tests that stop it start one of their own.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    /// <summary>Payments time out sooner than in a real shop, so that tests need not wait.</summary>
    public ShopProcess Process { get; } = new("--Checkout:PaymentLimit=00:00:01", "--Logging:LogLevel:Default=Warning");

    public async ValueTask InitializeAsync() => await Process.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
