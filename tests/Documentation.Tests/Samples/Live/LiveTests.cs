using ComponentFramework;
using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Live;

public sealed class LiveTests
{
    [Fact]
    public async Task Every_open_page_shows_where_a_delivery_is()
    {
        var deliveries = new Deliveries { Where = "Oslo" };
        await using var host = new ComponentHost(services => services.AddSingleton<IDeliveries>(deliveries).AddSingleton<Dispatch>());
        var delivery = await host.MountAsync<DeliveryComponent>(DeliveryComponent.Compose(7));
        await delivery.ConnectAsync();

        deliveries.Where = "Bergen";
        await host.Services.GetRequiredService<Dispatch>().MovedAsync(7, TestContext.Current.CancellationToken);
        await host.SettleAsync();
        Assert.Equal("Bergen", delivery.Text(".where"));

        await host.Services.GetRequiredService<Dispatch>().SayAsync("Snow.", TestContext.Current.CancellationToken);
        await host.SettleAsync();
        Assert.Equal("Snow.", delivery.Text("[role=status]"));
        Assert.Equal("Bergen", delivery.Text(".where"));
    }

    [Fact]
    public async Task A_page_that_was_away_is_right_once_it_is_back()
    {
        var deliveries = new Deliveries { Where = "Oslo" };
        await using var host = new ComponentHost(services => services.AddSingleton<IDeliveries>(deliveries));
        var delivery = await host.MountAsync<DeliveryComponent>(DeliveryComponent.Compose(7));
        await delivery.ConnectAsync();

        await delivery.LoseConnectionAsync();
        deliveries.Where = "Bergen";
        await host.BroadcastAsync("delivery-7");
        Assert.Equal("Oslo", delivery.Text(".where"));

        await delivery.ConnectAsync();
        Assert.Equal("Bergen", delivery.Text(".where"));
    }

    [Fact]
    public async Task A_broadcast_of_an_event_asks_for_the_permission_of_who_gets_it()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<IDeliveries>(new Deliveries { Where = "Oslo" }));
        var delivery = await host.MountAsync<DeliveryComponent>(DeliveryComponent.Compose(7));
        await delivery.ConnectAsync();

        await host.BroadcastAsync("delivery-7", DeliveryComponent.Events.Move("Bergen"));

        Assert.Equal(401, Assert.Single(delivery.Page.PushRefusals).Status);
    }

    private sealed class Deliveries : IDeliveries
    {
        public required string Where { get; set; }

        public Task<string> WhereAsync(int id, CancellationToken ct) => Task.FromResult(Where);
    }
}
