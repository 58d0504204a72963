using ComponentFramework;
using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Testing;

public sealed class KitTests
{
    [Fact]
    public async Task Adding_the_same_item_twice_increments_its_quantity()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ICarts, InMemoryCarts>());
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        Assert.Equal(2, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task A_person_clicks_submits_and_changes()
    {
        await using var host = new ComponentHost();
        var counter = await host.MountAsync<CounterComponent>();

        await counter.ClickAsync("button.add");                       // a trigger, something inside one, or a button that submits
        await counter.SubmitAsync("form", ("by", "40"));              // types into the fields, submits the form
        await counter.ChangeAsync("select", "10");                    // chooses, ticks or types
        await counter.SendAsync(CounterComponent.Events.Add(5));      // the event itself

        Assert.Equal(56, counter.State.Count);
    }

    [Fact]
    public async Task A_refusal_that_is_expected()
    {
        await using var host = new ComponentHost();
        var counter = await host.MountAsync<CounterComponent>();

        var outcome = await counter.TrySendAsync(CounterComponent.Events.AddAndConflict());
        Assert.Equal((409, "conflict"), (outcome.Status, outcome.Code));
    }

    [Fact]
    public async Task Parameters_come_from_the_page_or_an_address()
    {
        await using var host = new ComponentHost();

        var counter = await host.MountAsync<CounterComponent>(CounterComponent.Compose(7));
        var fetched = await host.FetchAsync<CounterComponent>(("start", "7"));   // as MapComponent gives it route values
        var page = await host.OpenAsync(new CounterPage(7));                     // layouts and holes included
        var placed = page.Component<CounterComponent>();

        Assert.Equal(["7", "7", "7"], [counter.Text("b"), fetched.Text("b"), placed.Text("b")]);
    }

    [Fact]
    public async Task Nobody_can_use_the_page_of_another_visitor()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ICarts, InMemoryCarts>());

        var cart = await host.As("anna", roles: ["staff"], policies: ["refunds"]).MountAsync<CartComponent>();
        var copy = cart.CopyFor(host.As("ben"));           // what ben's browser would send if he had anna's page

        Assert.Equal("state_expired", (await copy.TrySendAsync(CartComponent.Events.AddItem(1, "S"))).Code);
    }

    [Fact]
    public async Task Two_pages_of_one_visitor_show_one_cart()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ICarts, InMemoryCarts>());
        var anna = host.As("anna");
        var first = await anna.MountAsync<CartComponent>();
        var second = await anna.MountAsync<CartComponent>();

        await first.ConnectAsync();                        // opens the page's connection and joins its live components
        await second.ConnectAsync();
        await first.SendAsync(CartComponent.Events.AddItem(42, "M"));
        Assert.Equal("Product 42, M", second.Text(".row .name"));
    }

    [Fact]
    public async Task A_host_is_set_up_in_its_own_words()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ICarts, InMemoryCarts>())
            .WithOptions(options => options.MaxComponentsPerConnection = 2)
            .WithFilter<OuterFilter>()
            .WithoutViews();                               // every component is an empty root element with its slots

        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Empty(cart.Root.Children);
        Assert.Equal(1, host.Services.GetServices<IEventFilter>().OfType<OuterFilter>().Single().Seen);
    }

    private sealed class OuterFilter : IEventFilter
    {
        public int Seen { get; private set; }

        public Task InvokeAsync(EventContext context, Func<Task> next)
        {
            Seen++;
            return next();
        }
    }
}
