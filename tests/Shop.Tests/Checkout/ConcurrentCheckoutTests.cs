using System.Diagnostics;
using Shop.Tests.Running;

namespace Shop.Tests.Checkout;

/// <summary>Runs alone: two hundred customers are company enough, and the time they take is looked at.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class ConcurrentCheckoutTests(ShopFixture shop)
{
    private const int Product = 10;
    private const int Customers = 200;
    private const int Pieces = 50;

    [Fact]
    public async Task Two_hundred_customers_at_once_get_the_fifty_pieces_there_are_and_the_others_are_told()
    {
        Assert.Equal(Pieces, await shop.Data.StockAsync(Product, "M"));
        var (shoppers, states) = await PrepareAsync();

        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(shoppers.Zip(states, (shopper, state) => shopper.PlaceOrderAsync(state, eventId: $"{Guid.NewGuid()}")));
        var time = clock.Elapsed;

        var (placed, refused) = (answers.Where(answer => answer.Status == 200).ToList(), answers.Where(answer => answer.Status != 200).ToList());
        Assert.Equal((Pieces, Customers - Pieces), (placed.Count, refused.Count));
        Assert.All(placed, answer => Assert.Contains("Thank you", answer.Text(".confirmation h1")));
        Assert.All(refused, answer =>
        {
            Assert.Equal(422, answer.Status);
            Assert.Equal("Heavyweight Tee in size M has just sold out. Please remove it from your cart to go on.", answer.Text("[role=alert]"));
        });
        Assert.Equal(0, await shop.Data.StockAsync(Product, "M"));
        Assert.Equal(Pieces, await shop.Data.OrdersOfAsync(Product, "M"));
        Assert.True(await shop.Data.LowestStockAsync() >= 0);
        Assert.True(time < TimeSpan.FromSeconds(20), $"It took {time}.");
        Assert.All(shoppers, shopper => shopper.Dispose());
    }

    /// <summary>Every customer has an account, one piece in the cart, and the checkout page open.</summary>
    private async Task<(Shopper[] Shoppers, string[] States)> PrepareAsync()
    {
        var (shoppers, states) = (new Shopper[Customers], new string[Customers]);
        await Parallel.ForAsync(0, Customers, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
        {
            var shopper = await shop.EnterAsCustomerAsync();
            await shopper.AddAsync(Product, "M");
            (shoppers[number], states[number]) = (shopper, await shopper.OpenCheckoutAsync());
        });
        return (shoppers, states);
    }
}
