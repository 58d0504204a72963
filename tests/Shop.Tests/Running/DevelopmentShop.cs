namespace Shop.Tests.Running;

/// <summary>The running shop as a developer starts it.</summary>
public sealed class DevelopmentShop : IAsyncLifetime
{
    public ShopProcess Process { get; } = new("--environment=Development", "--Logging:LogLevel:Default=Warning");

    public async ValueTask InitializeAsync() => await Process.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
