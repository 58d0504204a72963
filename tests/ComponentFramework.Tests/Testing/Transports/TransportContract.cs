using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Testing.Transports;

/// <summary>The same test, whichever road it takes.</summary>
public abstract class TransportContract
{
    /// <summary>Makes the host, with facts of its own.</summary>
    private protected abstract Task<ComponentHost> HostAsync();

    /// <summary>Called for every component that is mounted: the socket connects here.</summary>
    private protected virtual Task PrepareAsync<TComponent>(MountedComponent<TComponent> mounted)
        where TComponent : Component => Task.CompletedTask;

    [Fact]
    public async Task Events_chain_and_the_state_can_be_read()
    {
        await using var host = await HostAsync();
        var cart = await MountAsync<CartComponent>(host.Visitor);
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        Assert.Equal(2, Assert.Single(cart.State.Items).Quantity);
        Assert.Equal("2", cart.Text(".row .quantity"));

        await cart.ClickAsync("button.remove");
        Assert.Equal("Nothing yet", cart.Text(".empty"));
    }

    [Fact]
    public async Task Refusals_have_their_codes()
    {
        await using var host = await HostAsync();
        var product = await MountAsync<ProductComponent>(host.Visitor, ProductComponent.Compose(7));
        Assert.Equal((404, "event_unknown"), Of(await product.TrySendJsonAsync("nothing", "{}")));
        Assert.Equal((400, "payload_invalid"), Of(await product.TrySendJsonAsync("rename", """{"name":7}""")));
        Assert.Equal("Product 7", product.State.Name);
    }

    [Fact]
    public async Task Forms_complain_and_are_heard()
    {
        await using var host = await HostAsync();
        var form = await MountAsync<SignUpComponent>(host.Visitor);
        var refused = await form.SubmitAsync("form", ("address", "nowhere"));
        Assert.Equal(422, refused.Status);
        Assert.Equal([new("address", "This is no address.")], refused.Errors);
        Assert.Equal("This is no address.", form.Text(".error"));
        Assert.Equal(200, (await form.SubmitAsync("form", ("address", "a+b@c & d"))).Status);
        Assert.False(form.Has(".error"));
    }

    [Fact]
    public async Task A_message_stays_until_it_is_answered()
    {
        await using var host = await HostAsync();
        var trip = await MountAsync<TripComponent>(host.Visitor);
        await trip.SendAsync(TripComponent.Events.Book());
        var other = await trip.SendAsync(TripComponent.Events.Stay());
        Assert.Equal(200, other.Status);
        Assert.Empty(other.Errors);
        Assert.Equal("Which room?", trip.Errors["room"]);
        Assert.Equal(["Who is coming?", "Where do you live?", "Which room?", "This cannot be booked yet."], trip.FindAll(".error").Select(error => error.TextContent));

        await trip.SendAsync(TripComponent.Events.Choose("12"));
        Assert.Equal(["guest", "place.street", ""], trip.Errors.Select(error => error.Key));
        await trip.SendAsync(TripComponent.Events.Book("Anna"));
        Assert.False(trip.Has(".error") || trip.Errors.Any);
    }

    [Fact]
    public async Task What_a_handler_asks_of_the_page_can_be_read()
    {
        await using var host = await HostAsync();
        var counter = await MountAsync<CounterComponent>(host.Visitor);
        var outcome = await counter.SendAsync(CounterComponent.Events.Finish());
        Assert.Equal(("/counted/%C3%A4", "by", true), (outcome.NavigatesTo, outcome.Focuses, outcome.ResetsForm));
        Assert.Equal("1", counter.Text(".count"));
        outcome = await counter.SendAsync(CounterComponent.Events.Add());
        Assert.Equal((null, null, false), (outcome.NavigatesTo, outcome.Focuses, outcome.ResetsForm));
    }

    [Fact]
    public async Task The_visitor_is_who_the_test_says()
    {
        await using var host = await HostAsync();
        Assert.Equal(401, (await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<StaffComponent>())).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<EventRefusedException>(() => host.As("ben", roles: ["customer"]).MountAsync<StaffComponent>())).Status);

        var staff = await MountAsync<StaffComponent>(host.As("anna", roles: ["staff"]));
        Assert.Equal(200, (await staff.TrySendAsync(StaffComponent.Events.Look())).Status);
        Assert.Equal((403, "permission_denied"), Of(await staff.TrySendAsync(StaffComponent.Events.Refund())));
        var manager = await MountAsync<StaffComponent>(host.As("carla", roles: ["staff"], policies: ["refunds"]));
        Assert.Equal(200, (await manager.TrySendAsync(StaffComponent.Events.Refund())).Status);
    }

    [Fact]
    public async Task Pushes_reach_the_other_tabs_of_a_visitor()
    {
        await using var host = await HostAsync();
        var anna = host.As("anna");
        var first = await MountAsync<CartComponent>(anna);
        var second = await anna.MountAsync<CartComponent>();
        var foreign = await host.As("ben").MountAsync<CartComponent>();
        await second.ConnectAsync();
        await foreign.ConnectAsync();

        await first.SendAsync(CartComponent.Events.AddItem(42, "M"));

        await second.Page.UntilAsync(() => second.Has(".row"));
        Assert.Equal("Product 42, M", second.Text(".row .name"));
        Assert.Equal(0, foreign.Page.Pushes);
        await second.LoseConnectionAsync();
        await foreign.LoseConnectionAsync();
    }

    [Fact]
    public async Task A_lost_answer_is_repeated_and_not_run_again()
    {
        await using var host = await HostAsync();
        var cart = await MountAsync<CartComponent>(host.As("anna"));
        await cart.LoseAnswerAsync(CartComponent.Events.AddItem(1, "M"), "once");
        await cart.LoseConnectionAsync();
        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"), "once");
        Assert.Equal(1, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task A_rate_limit_says_how_long_to_wait()
    {
        await using var host = await HostAsync();
        var limited = await MountAsync<LimitedComponent>(host.As("anna"));
        EventOutcome outcome;
        do
        {
            outcome = await limited.TrySendAsync(LimitedComponent.Events.Touch());
        }
        while (outcome.Status == 200);

        Assert.Equal((429, "rate_limited"), Of(outcome));
        Assert.InRange(outcome.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private static (int Status, string? Code) Of(EventOutcome outcome) => (outcome.Status, outcome.Code);

    private async Task<MountedComponent<TComponent>> MountAsync<TComponent>(TestVisitor visitor, Composition? composition = null)
        where TComponent : Component
    {
        var mounted = await visitor.MountAsync<TComponent>(composition);
        await PrepareAsync(mounted);
        return mounted;
    }
}
