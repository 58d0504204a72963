using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class LifecycleTests
{
    [Fact]
    public async Task An_instance_gets_an_id_and_keeps_it_through_its_events()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        Assert.StartsWith("counter-", counter.Id);

        for (var click = 0; click < 6; click++)
        {
            await counter.ClickAsync("button.add");
        }

        Assert.Equal(6, counter.State.Count);
        Assert.Equal(counter.Id, counter.Component.Id);
        Assert.Equal(7, counter.Revision);
    }

    [Fact]
    public async Task Two_instances_have_two_ids_and_share_nothing()
    {
        await using var host = Some.Host();
        var one = await host.MountAsync<CounterComponent>();
        var other = await host.MountAsync<CounterComponent>();

        await one.SendAsync(CounterComponent.Events.Add(5));

        Assert.NotEqual(one.Id, other.Id);
        Assert.Equal(5, one.State.Count);
        Assert.Equal(0, other.State.Count);
    }

    [Fact]
    public async Task A_state_without_an_event_is_restored_and_not_mounted()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SendAsync(CounterComponent.Events.Add(5));

        await counter.ReloadAsync();

        Assert.Equal("5", counter.Text(".count"));
        Assert.Equal(1, host.Tally()["mount"]);
        Assert.Equal(0, host.Tally()["refresh"]);
    }

    [Fact]
    public async Task An_empty_state_record_counts_as_mounted()
    {
        await using var host = Some.Host();
        var empty = await host.As("anna").MountAsync<EmptyComponent>();
        await empty.SendAsync(EmptyComponent.Events.Look());
        await empty.ReloadAsync();
        Assert.Equal(1, host.Tally()["empty mount"]);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("add_later")]
    [InlineData("add_at_once")]
    public async Task Synchronous_and_asynchronous_handlers_behave_alike_on_every_road(string @event)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();

        Assert.Equal(200, (await counter.TrySendJsonAsync(@event, """{"by":2}""")).Status);
        Assert.Equal(200, (await counter.TrySendFormAsync(@event, ("by", "3"))).Status);

        Assert.Equal(5, counter.State.Count);
        Assert.Equal("5", counter.Text(".count"));
    }

    [Fact]
    public async Task What_is_derived_before_rendering_is_in_the_html_and_in_the_state()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Equal("0 so far", counter.Text(".derived"));

        await counter.SendAsync(CounterComponent.Events.Add(4));

        Assert.Equal("4 so far", counter.Text(".derived"));
        Assert.Equal("4 so far", counter.State.Derived);
    }

    [Fact]
    public async Task A_component_that_leaves_its_state_unset_says_how_to_set_it()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<ForgetfulComponent>());
        Assert.Equal(500, refused.Status);
        Assert.Contains("ForgetfulComponent did not set State", refused.InnerException!.Message);
    }

    [Fact]
    public async Task A_visitor_cannot_be_asked_for_in_a_constructor()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<HastyComponent>());
        Assert.Contains("asked for its Visitor in its constructor", refused.InnerException!.Message);
    }

    [Fact]
    public async Task An_event_that_nobody_waits_for_any_more_is_cancelled()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        using var hungUp = new CancellationTokenSource();
        await hungUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => counter.SendUntilAsync(CounterComponent.Events.AddLater(1), hungUp.Token));

        Assert.Equal(0, counter.State.Count);
        Assert.DoesNotContain(host.Log, entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }
}
