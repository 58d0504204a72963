using Shop.Tests.Running;

namespace Shop.Tests.Checkout;

/// <summary>The shop is stopped or killed in the middle of things, and comes back on the same data.</summary>
public sealed class InterruptedCheckoutTests
{
    [Fact]
    public async Task A_checkout_sent_again_after_a_restart_answers_the_order_it_became()
    {
        await using var process = new ShopProcess();
        await process.StartAsync();
        var data = new ShopData(process.DatabaseFile);
        using var shopper = new Shopper(process.Url);
        await shopper.SignUpAsync();
        await shopper.AddAsync(14, "One size");
        var (state, eventId) = (await shopper.OpenCheckoutAsync(), $"{Guid.NewGuid()}");
        var before = await shopper.PlaceOrderAsync(state, eventId: eventId);
        var stock = await data.StockAsync(14, "One size");

        await process.StopAsync();
        await process.StartAsync();
        var after = await shopper.PlaceOrderAsync(state, eventId: eventId);

        Assert.Equal((200, 200), (before.Status, after.Status));
        Assert.Equal(before.Text(".confirmation"), after.Text(".confirmation"));
        Assert.Equal(1, await data.OrdersOfCustomerAsync(shopper.Email));
        Assert.Equal(stock, await data.StockAsync(14, "One size"));
    }

    [Fact]
    public async Task Stock_of_a_checkout_that_was_cut_off_before_its_payment_comes_back()
    {
        await using var process = new ShopProcess("--Checkout:PaymentLimit=00:00:02", "--Checkout:HoldLimit=00:00:03", "--Checkout:SweepInterval=00:00:00.2");
        await process.StartAsync();
        var data = new ShopData(process.DatabaseFile);
        using var shopper = new Shopper(process.Url);
        await shopper.SignUpAsync();
        await shopper.AddAsync(15, "One size");
        var stock = await data.StockAsync(15, "One size");

        var cutOff = shopper.PlaceOrderAsync(await shopper.OpenCheckoutAsync(), "tok_timeout");
        await Eventually.EqualsAsync(stock - 1, () => data.StockAsync(15, "One size"));
        await process.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cutOff);
        await process.StartAsync();

        await Eventually.EqualsAsync(stock, () => data.StockAsync(15, "One size"));
        Assert.Equal(0, await data.OrdersOfCustomerAsync(shopper.Email));
        Assert.Equal(["1 × Ribbed Beanie, One size"], await shopper.CartAsync());
        Assert.Equal(200, (await shopper.PlaceOrderAsync(await shopper.OpenCheckoutAsync())).Status);
    }
}
