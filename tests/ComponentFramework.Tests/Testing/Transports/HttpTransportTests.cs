namespace ComponentFramework.Tests.Testing.Transports;

public sealed class HttpTransportTests : TransportContract, IAsyncDisposable
{
    private readonly TestApplication _application = new();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task A_page_is_visited_by_its_address_and_its_holes_are_filled()
    {
        await using var host = await HostAsync();
        var page = await host.AsAnonymous().VisitAsync("/products/7");
        var cart = page.Component<Components.CartComponent>();
        await cart.SendAsync(Components.CartComponent.Events.AddItem(7, "M"));
        Assert.Equal("Product 7", page.Find("h1").TextContent);
        Assert.Single(cart.State.Items);

        await page.ConnectAsync();
        await cart.SendAsync(Components.CartComponent.Events.AddItem(7, "M"));
        Assert.Equal(2, Assert.Single(cart.State.Items).Quantity);
        await page.LoseConnectionAsync();
        Assert.Equal(404, (await Assert.ThrowsAsync<EventRefusedException>(() => host.Visitor.VisitAsync("/nowhere"))).Status);
    }

    private protected override Task<ComponentHost> HostAsync() => _application.HostAsync();
}
