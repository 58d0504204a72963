using Shop.Tests.Running;

namespace Shop.Tests.Catalogue;

public sealed class StockTests(ShopFixture shop)
{
    [Fact]
    public async Task Staff_change_stock_and_the_next_card_shows_it()
    {
        using var staff = await shop.EnterAsStaffAsync();
        using var shopper = shop.Enter();
        await shopper.GetAsync("/components/product/11");

        Assert.Equal(200, (await SetStockAsync(staff, "11", "M", "2")).Status);

        Assert.Equal("Only 2 left", (await shopper.GetAsync("/components/product/11")).Text("[id$=size-M] .low-stock"));
        Assert.Equal(2, await shop.Data.StockAsync(11, "M"));
    }

    [Theory]
    [InlineData("11", "S", "-1", 422)]
    [InlineData("11", "S", "1000000000", 422)]
    [InlineData("11", "XXXL", "5", 422)]
    [InlineData("999", "S", "5", 422)]
    [InlineData("11", "S", "abc", 422)]
    [InlineData("11", "S", "", 422)]
    [InlineData("abc", "S", "5", 400)]
    public async Task Stock_that_cannot_be_is_refused_and_changes_nothing(string product, string size, string stock, int status)
    {
        using var staff = await shop.EnterAsStaffAsync();

        var answer = await SetStockAsync(staff, product, size, stock);

        Assert.Equal(status, answer.Status);
        Assert.Equal(9, await shop.Data.StockAsync(11, "S"));
    }

    [Fact]
    public async Task Only_staff_see_and_change_stock()
    {
        using var visitor = shop.Enter();
        using var customer = await shop.EnterAsCustomerAsync();
        using var staff = await shop.EnterAsStaffAsync();
        var state = (await staff.GetAsync("/staff/stock/")).StateOf("stock");

        foreach (var (shopper, status, code) in ((Shopper, int, string)[])[(visitor, 401, "authentication_required"), (customer, 403, "permission_denied")])
        {
            (await shopper.SendAsync("stock", null)).Refuses(status, code);
            (await shopper.SendAsync("stock", "set_stock", ("product_id", "11"), ("size", "L"), ("stock", "99"))).Refuses(status, code);
            (await shopper.SendAsync("stock", "set_stock", ("state", state), ("product_id", "11"), ("size", "L"), ("stock", "99"))).Refuses(status, code);
        }

        Assert.Equal(11, await shop.Data.StockAsync(11, "L"));
        Assert.Equal("/account/denied?ReturnUrl=%2Fstaff%2Fstock%2F", new Uri((await customer.GetAsync("/staff/stock/")).Location!).PathAndQuery);
        Assert.Equal(403, (await customer.GetAsync("/account/denied")).Status);
    }

    private static Task<ShopAnswer> SetStockAsync(Shopper staff, string product, string size, string stock) =>
        staff.SendAsync("stock", "set_stock", ("product_id", product), ("size", size), ("stock", stock));
}
