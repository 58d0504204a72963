using Shop.Tests.Running;

namespace Shop.Tests.Cart;

public sealed class CartTests(ShopFixture shop)
{
    [Fact]
    public async Task The_anonymous_cart_joins_the_customers_at_sign_in()
    {
        using var elsewhere = await shop.EnterAsCustomerAsync();
        await elsewhere.AddAsync(3, "S");
        await elsewhere.AddAsync(3, "M");
        using var shopper = shop.Enter();
        await shopper.AddAsync(3, "M");
        await shopper.AddAsync(6, "32");

        await shopper.SignInAsync(elsewhere.Email);

        Assert.Equal(["1 × Oxford Shirt, S", "2 × Oxford Shirt, M", "1 × Selvedge Jeans, 32"], await shopper.CartAsync());
        Assert.Equal(await shopper.CartAsync(), await elsewhere.CartAsync());
    }

    [Fact]
    public async Task The_next_visitor_on_a_device_that_was_signed_out_has_an_empty_cart()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        await shopper.AddAsync(3, "L");

        await shopper.SubmitAsync("/account/sign-out");

        Assert.Empty(await shopper.CartAsync());
        await shopper.SignInAsync(shopper.Email);
        Assert.Equal(["1 × Oxford Shirt, L"], await shopper.CartAsync());
    }

    [Fact]
    public async Task Two_visitors_have_two_carts()
    {
        using var one = shop.Enter();
        using var other = shop.Enter();

        await one.AddAsync(3, "XL");
        await other.AddAsync(4, "S");

        Assert.Equal(["1 × Oxford Shirt, XL"], await one.CartAsync());
        Assert.Equal(["1 × Linen Camp Shirt, S"], await other.CartAsync());
    }

    [Fact]
    public async Task Pieces_added_at_the_same_moment_are_all_there()
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(2, "M");

        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => shopper.AddAsync(2, "M")));

        Assert.Equal(["10 × Merino Crew Neck, M"], await shopper.CartAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("21")]
    [InlineData("1000000000")]
    public async Task A_quantity_that_cannot_be_is_answered_in_a_sentence_and_changes_nothing(string quantity)
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(2, "L");

        var answer = await SetQuantityAsync(shopper, quantity);

        Assert.Equal((422, "Choose a quantity from 1 to 20."), (answer.Status, answer.Text("[role=alert]")));
        Assert.Equal("1", answer.Page.QuerySelector("input.quantity")!.GetAttribute("value"));
        Assert.Equal(["1 × Merino Crew Neck, L"], await shopper.CartAsync());
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("1.5")]
    [InlineData("10000000000")]
    public async Task A_quantity_that_is_no_whole_number_is_said_in_a_sentence_and_changes_nothing(string quantity)
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(2, "L");

        var answer = await SetQuantityAsync(shopper, quantity);

        Assert.Equal((422, "Please enter a whole number from 1 to 20. Your cart is as it was."), (answer.Status, answer.Text("[role=alert]")));
        Assert.Equal("1", answer.Page.QuerySelector("input.quantity")!.GetAttribute("value"));
        Assert.Equal(["1 × Merino Crew Neck, L"], await shopper.CartAsync());
    }

    [Theory]
    [InlineData(null)]
    public async Task A_quantity_that_is_missing_is_named_and_changes_nothing(string? quantity)
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(2, "L");

        var answer = await SetQuantityAsync(shopper, quantity);

        Assert.Contains("quantity", answer.Refuses(400, "payload_invalid"));
        Assert.Equal(["1 × Merino Crew Neck, L"], await shopper.CartAsync());
    }

    [Theory]
    [InlineData("cart", "999", "M", "Product 999 has no size “M”.")]
    [InlineData("cart", "-1", "M", "Product -1 has no size “M”.")]
    [InlineData("cart", "2", "XXXL", "Product 2 has no size “XXXL”.")]
    [InlineData("cart", "2", "M'; DROP TABLE Orders; --", "Product 2 has no size “M'; DROP TABLE Orders; --”.")]
    [InlineData("cart", "1", "XS", "Wool Overcoat in size XS is sold out.")]
    public async Task A_piece_that_is_not_there_is_not_added(string component, string product, string size, string message)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SendAsync(component, "add_item", ("product_id", product), ("size", size));

        Assert.Equal((422, message), (answer.Status, answer.Text("[role=alert]")));
        Assert.Empty(await shopper.CartAsync());
    }

    [Fact]
    public async Task A_cart_holds_no_more_than_there_is_in_stock()
    {
        using var shopper = shop.Enter();
        await shopper.AddAsync(12, "L");
        await shopper.AddAsync(12, "L");
        await shopper.AddAsync(12, "L");

        var answer = await shopper.SendAsync("cart", "add_item", ("product_id", "12"), ("size", "L"));

        Assert.Equal((422, "Only 3 left of Trench Coat in size L."), (answer.Status, answer.Text("[role=alert]")));
        Assert.Equal(["3 × Trench Coat, L"], await shopper.CartAsync());
    }

    [Fact]
    public async Task The_cart_survives_a_restart_of_the_shop()
    {
        await using var process = new ShopProcess();
        await process.StartAsync();
        using var shopper = new Shopper(process.Url);
        await shopper.AddAsync(3, "S");
        var state = (await shopper.GetAsync("/shop/cart/")).StateOf("cart");

        await process.StopAsync();
        await process.StartAsync();

        Assert.Equal(["1 × Oxford Shirt, S"], await shopper.CartAsync());
        var more = await shopper.SendAsync("cart", "add_item", ("state", state), ("product_id", "3"), ("size", "S"));
        Assert.Equal(200, more.Status);
        Assert.Equal(["2 × Oxford Shirt, S"], await shopper.CartAsync());
    }

    private static async Task<ShopAnswer> SetQuantityAsync(Shopper shopper, string? quantity) => await shopper.SendAsync(
        "cart", "set_quantity", ("state", (await shopper.GetAsync("/shop/cart/")).StateOf("cart")), ("product_id", "2"), ("size", "L"), ("quantity", quantity));
}
