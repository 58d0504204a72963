using ComponentFramework;
using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Forms;

public sealed class OrderTests
{
    [Fact]
    public async Task What_breaks_a_rule_is_said_at_its_field()
    {
        await using var host = Host(accepts: true);
        var order = await host.MountAsync<OrderComponent>();

        var outcome = await order.SubmitAsync("form", ("address.street", "Elm Road 1"), ("address.postal_code", "12"), ("quantity", "99"));

        Assert.Equal(422, outcome.Status);
        Assert.Equal("4 to 6 digits, please.", order.Errors["address.postal_code"]);
        Assert.Equal("Pieces: enter a value from 1 to 20.", order.Errors["quantity"]);
    }

    [Fact]
    public async Task An_order_leads_to_its_page()
    {
        await using var host = Host(accepts: true);
        var order = await host.MountAsync<OrderComponent>();

        var outcome = await order.SubmitAsync("form", ("address.street", "Elm Road 1"), ("address.postal_code", "12345"), ("quantity", "2"));

        Assert.Empty(order.Errors);
        Assert.Equal("/orders/7", outcome.NavigatesTo);
    }

    [Fact]
    public async Task An_order_that_is_not_taken_says_why()
    {
        await using var host = Host(accepts: false);
        var order = await host.MountAsync<OrderComponent>();

        var outcome = await order.SubmitAsync("form", ("address.street", "Elm Road 1"), ("address.postal_code", "12345"), ("quantity", "2"));

        Assert.Equal("address.street", outcome.Focuses);
        Assert.Equal("We do not deliver there.", order.Errors["address.street"]);
    }

    private static ComponentHost Host(bool accepts) => new(services => services.AddSingleton<IOrders>(new Orders(accepts)));

    private sealed class Orders(bool accepts) : IOrders
    {
        public Task<Order?> PlaceAsync(Visitor visitor, Address address, int quantity, CancellationToken ct) => Task.FromResult(accepts ? new Order(7) : null);
    }
}
