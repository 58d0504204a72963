using ComponentFramework.Testing;
using Shop.Staff;
using Shop.Tests.Components.Doubles;

namespace Shop.Tests.Components;

public sealed class StockComponentTests
{
    [Fact]
    public async Task A_number_that_staff_type_becomes_the_stock_and_is_told_to_the_products_group()
    {
        await using var host = InMemoryShop.Open();
        var stock = await host.As("kim", policies: ["Staff"]).MountAsync<StockComponent>();

        await stock.ChangeAsync("input[id$='7-L']", "40");

        Assert.Equal(40, host.Products().Stock["L"]);
        Assert.Contains(host.Broadcasts, broadcast => broadcast.Group == GroupNames.Product(InMemoryProducts.ProductId));
    }

    [Fact]
    public async Task Customers_and_visitors_do_not_get_the_stock_sheet()
    {
        await using var host = InMemoryShop.Open();

        var visitor = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<StockComponent>());
        var customer = await Assert.ThrowsAsync<EventRefusedException>(() => host.As("ada").MountAsync<StockComponent>());

        Assert.Equal((401, 403), (visitor.Status, customer.Status));
    }
}
