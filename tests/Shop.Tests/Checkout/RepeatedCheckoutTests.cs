using Shop.Tests.Running;

namespace Shop.Tests.Checkout;

public sealed class RepeatedCheckoutTests(ShopFixture shop)
{
    [Fact]
    public async Task One_checkout_sent_ten_times_at_once_with_one_event_id_is_one_order_and_one_answer()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(13, "41");
        var (state, eventId) = (await shopper.OpenCheckoutAsync(), $"{Guid.NewGuid()}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shopper.PlaceOrderAsync(state, eventId: eventId)));

        Assert.All(answers, answer => Assert.Equal((200, answers[0].Body), (answer.Status, answer.Body)));
        Assert.Equal(1, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }

    [Fact]
    public async Task One_checkout_sent_ten_times_in_turn_with_one_event_id_is_one_order_and_one_answer()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(13, "42");
        var (state, eventId) = (await shopper.OpenCheckoutAsync(), $"{Guid.NewGuid()}");
        var stock = await shop.Data.StockAsync(13, "42");

        var first = await shopper.PlaceOrderAsync(state, eventId: eventId);
        for (var time = 2; time <= 10; time++)
        {
            var again = await shopper.PlaceOrderAsync(state, eventId: eventId);
            Assert.Equal((200, first.Body), (again.Status, again.Body));
        }

        Assert.Equal(1, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
        Assert.Equal(stock - 1, await shop.Data.StockAsync(13, "42"));
        Assert.Empty(await shopper.CartAsync());
    }

    [Fact]
    public async Task Ten_clicks_in_ten_tabs_are_one_order_that_every_tab_shows()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(13, "40");
        var states = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shopper.OpenCheckoutAsync()));

        var answers = await Task.WhenAll(states.Select(state => shopper.PlaceOrderAsync(state, eventId: $"{Guid.NewGuid()}")));

        Assert.Single(answers.Select(answer => answer.Text(".confirmation .eyebrow")).Distinct());
        Assert.Equal(1, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }

    [Fact]
    public async Task After_an_order_the_next_cart_is_another_checkout()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        foreach (var size in (string[])["43", "39"])
        {
            await shopper.AddAsync(13, size);
            Assert.Equal(200, (await shopper.PlaceOrderAsync(await shopper.OpenCheckoutAsync())).Status);
        }

        Assert.Equal(2, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }
}
