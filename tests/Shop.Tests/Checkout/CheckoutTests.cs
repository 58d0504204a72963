using Shop.Tests.Running;

namespace Shop.Tests.Checkout;

public sealed class CheckoutTests(ShopFixture shop)
{
    [Fact]
    public async Task Prices_sent_by_the_browser_never_reach_an_order()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.SendAsync("cart", "add_item", ("product_id", "16"), ("size", "M"), ("price", "0.01"), ("state.price", "0.01"));

        var answer = await shopper.PlaceOrderAsync(
            await shopper.OpenCheckoutAsync(), more: [("price", "0.01"), ("total", "0.01"), ("items[0].price", "0.01"), ("shown_total", "0.01")]);

        Assert.Equal("Total $95.00", answer.Text(".order-total"));
        Assert.Equal("$95.00", (await shopper.GetAsync("/shop/orders/")).Text(".order-amount"));
    }

    [Fact]
    public async Task A_state_of_the_browsers_own_making_is_refused()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(16, "M");
        var state = await shopper.OpenCheckoutAsync();
        var middle = state.Length / 2;

        (await shopper.PlaceOrderAsync($"{state[..middle]}{(state[middle] == 'A' ? 'B' : 'A')}{state[(middle + 1)..]}")).Refuses(400, "state_invalid");
        (await shopper.PlaceOrderAsync("""{"total":0.01}""")).Refuses(400, "state_invalid");

        Assert.Equal(0, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }

    [Theory]
    [InlineData("tok_decline", "Your card was declined. You have not been charged; please try another card.")]
    [InlineData("tok_timeout", "The payment service did not answer in time. You have not been charged; please try again.")]
    [InlineData("tok_stolen", "That card is not known. You have not been charged; please try another card.")]
    public async Task A_payment_that_fails_leaves_cart_and_stock_as_they_were(string token, string message)
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        var size = token switch { "tok_decline" => "S", "tok_timeout" => "M", _ => "L" };
        await shopper.AddAsync(8, size);
        var stock = await shop.Data.StockAsync(8, size);

        var answer = await shopper.PlaceOrderAsync(await shopper.OpenCheckoutAsync(), token);

        Assert.Equal((422, message), (answer.Status, answer.Text("[role=alert]")));
        Assert.Equal([$"1 × Slip Skirt, {size}"], await shopper.CartAsync());
        Assert.Equal((stock, 0), (await shop.Data.StockAsync(8, size), await shop.Data.OrdersOfCustomerAsync(shopper.Email)));

        var paid = await shopper.PlaceOrderAsync(answer.StateOf("checkout"));
        Assert.Equal(200, paid.Status);
        Assert.Equal((stock - 1, 1), (await shop.Data.StockAsync(8, size), await shop.Data.OrdersOfCustomerAsync(shopper.Email)));
    }

    [Fact]
    public async Task Checking_out_signed_out_is_a_problem_and_never_a_redirect()
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(9, "S");

        var mount = await shopper.SendAsync("checkout", null);
        var order = await shopper.SendAsync("checkout", "place_order", ("payment_token", "tok_success"));

        Assert.Equal("Authentication required", mount.Refuses(401, "authentication_required"));
        Assert.Equal("Authentication required", order.Refuses(401, "authentication_required"));
        Assert.Equal(["1 × Breton Stripe Top, S"], await shopper.CartAsync());
    }

    [Fact]
    public async Task One_line_that_cannot_be_had_keeps_the_whole_order_from_being_placed()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(5, "48");
        await shopper.AddAsync(5, "54");
        var state = await shopper.OpenCheckoutAsync();
        using (var quicker = await shop.EnterAsCustomerAsync())
        {
            await quicker.AddAsync(5, "54");
            Assert.Equal(200, (await quicker.PlaceOrderAsync(await quicker.OpenCheckoutAsync())).Status);
        }

        var stock = await shop.Data.StockAsync(5, "48");
        var answer = await shopper.PlaceOrderAsync(state);

        Assert.Equal(422, answer.Status);
        Assert.Contains("Pleated Trousers in size 54 has just sold out.", answer.Text("[role=alert]"));
        Assert.Equal((stock, 0), (await shop.Data.StockAsync(5, "48"), await shop.Data.OrdersOfCustomerAsync(shopper.Email)));
    }

    [Fact]
    public async Task A_cart_that_changed_since_it_was_shown_is_not_ordered_unseen()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(9, "L");
        var state = await shopper.OpenCheckoutAsync();
        await shopper.AddAsync(9, "L");

        var answer = await shopper.PlaceOrderAsync(state);

        Assert.Equal(422, answer.Status);
        Assert.Contains("Your cart has changed and now comes to $118.00.", answer.Text("[role=alert]"));
        Assert.Equal(0, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }

    [Fact]
    public async Task An_address_with_gaps_comes_back_with_a_message_at_each_and_what_was_typed()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(9, "M");

        var answer = await shopper.SendAsync(
            "checkout",
            "place_order",
            ("state", await shopper.OpenCheckoutAsync()), ("payment_token", ""), ("name", "Robin"), ("street", " "), ("postal_code", ""), ("city", new string('x', 101)), ("country", "Sweden"));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["street", "postal-code", "city"], answer.Page.QuerySelectorAll("p.error[id]").Select(error => error.Id!.Split("-error")[0].Split('-', 3)[2]));
        Assert.Equal("Please choose how to pay.", answer.Text("fieldset > p.error[role=alert]"));
        Assert.Equal("Robin", answer.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
        Assert.Equal(0, await shop.Data.OrdersOfCustomerAsync(shopper.Email));
    }
}
