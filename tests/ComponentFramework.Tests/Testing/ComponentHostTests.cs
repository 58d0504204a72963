using ComponentFramework.Tests.Components;
using Microsoft.Extensions.Time.Testing;

namespace ComponentFramework.Tests.Testing;

public sealed class ComponentHostTests
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
    public async Task The_state_that_a_test_sees_is_a_copy()
    {
        await using var host = Some.Host();
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose(["a"]));
        var state = board.State;
        ((IList<string>)state.Notes)[0] = "changed";
        Assert.Equal(["a"], board.State.Notes);
        Assert.NotSame(board.State, board.State);
    }

    [Fact]
    public async Task A_refusal_that_nobody_expected_ends_the_test_with_what_it_was()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => counter.SendAsync(CounterComponent.Events.AddAndConflict()));
        Assert.Contains($"The event 'add_and_conflict' of '{counter.Id}' was refused: 409 conflict: Somebody else was faster.", refused.Message);
        Assert.Contains("TrySendAsync", refused.Message);
    }

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<ProductComponent>());
        Assert.Contains("product_id", refused.Message);
    }

    [Fact]
    public async Task A_composition_of_another_component_is_told_apart()
    {
        await using var host = Some.Host();
        await Assert.ThrowsAsync<ArgumentException>(() => host.MountAsync<CounterComponent>(NoteComponent.Compose("x")));
    }

    [Fact]
    public async Task A_component_can_be_fetched_by_its_address()
    {
        await using var host = Some.Host();
        var product = await host.FetchAsync<ProductComponent>(("productId", "7"));
        Assert.Equal("Product 7", product.Text("h1"));
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.FetchAsync<ProductComponent>(("productId", "seven")));
        Assert.Equal("payload_invalid", refused.Code);
    }

    [Fact]
    public async Task Without_views_only_what_components_do_is_tested()
    {
        await using var host = Some.Host().WithoutViews();
        var viewless = await host.MountAsync<ViewlessComponent>();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7).Fill("reviews", NoteComponent.Compose("x")));
        await product.SendAsync(ProductComponent.Events.Look());
        Assert.Equal(1, product.State.Looks);
        Assert.Equal("x", product.Child<NoteComponent>().State.Text);
        Assert.Equal("", product.Root.TextContent);
        Assert.Equal("viewless", viewless.Root.GetAttribute("data-component"));
    }

    [Fact]
    public async Task The_clock_of_a_test_is_the_clock_of_the_host()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var host = Some.Host(services => services.AddSingleton<TimeProvider>(clock));
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Same(clock, host.Time);
        host.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal("state_expired", (await counter.TrySendAsync(CounterComponent.Events.Add())).Code);
    }

    [Fact]
    public async Task The_set_up_is_fixed_by_the_first_mount()
    {
        await using var host = Some.Host();
        await host.MountAsync<CounterComponent>();
        Assert.Throws<InvalidOperationException>(host.WithoutViews);
    }

    [Fact]
    public async Task Services_can_be_used_before_the_first_mount()
    {
        await using var host = Some.Host();
        host.Stock()[7] = 4;
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        Assert.Equal(4, product.State.Stock);
    }

    [Fact]
    public async Task The_same_name_is_the_same_visitor_and_an_anonymous_one_is_somebody_new()
    {
        await using var host = Some.Host();
        Assert.Equal(host.As("anna").Id, host.As("anna").Id);
        Assert.NotEqual(host.As("anna").Id, host.As("ben").Id);
        Assert.NotEqual(host.AsAnonymous().Id, host.AsAnonymous().Id);
        Assert.False(host.AsAnonymous().HasId);
    }
}
