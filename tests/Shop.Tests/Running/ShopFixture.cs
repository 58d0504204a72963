using Shop.Tests.Running;

[assembly: AssemblyFixture(typeof(ShopFixture))]

namespace Shop.Tests.Running;

/// <summary>The running shop that the tests share. Each test uses shoppers and, where it counts stock, products of its own.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    /// <summary>Payments time out sooner than in a real shop, so that tests need not wait.</summary>
    public ShopProcess Process { get; } = new("--Checkout:PaymentLimit=00:00:01", "--Logging:LogLevel:Default=Warning");

    public ShopData Data => new(Process.DatabaseFile);

    public async ValueTask InitializeAsync() => await Process.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    /// <summary>Somebody new, who is not signed in.</summary>
    public Shopper Enter() => new(Process.Url);

    /// <summary>A new customer, signed in.</summary>
    public async Task<Shopper> EnterAsCustomerAsync()
    {
        var shopper = Enter();
        await shopper.SignUpAsync();
        return shopper;
    }

    /// <summary>The member of staff who comes with the shop.</summary>
    public async Task<Shopper> EnterAsStaffAsync()
    {
        var shopper = Enter();
        await shopper.SignInAsync(DemoAccounts.Staff);
        return shopper;
    }
}
