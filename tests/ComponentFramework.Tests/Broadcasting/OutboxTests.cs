using ComponentFramework.Tests.Components;
using ComponentFramework.Tests.Components.Pages;

namespace ComponentFramework.Tests.Broadcasting;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_broadcast_of_a_handler_leaves_after_it_has_succeeded()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SendAsync(CounterComponent.Events.AddAndTell());
        Assert.Equal(new SentBroadcast("counters", "refresh", "{}"), Assert.Single(host.Broadcasts));
    }

    [Fact]
    public async Task A_broadcast_of_a_handler_that_throws_is_not_sent()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.TrySendAsync(CounterComponent.Events.AddAndFail());
        Assert.Empty(host.Broadcasts);
    }

    [Fact]
    public async Task A_broadcast_of_a_handler_that_a_filter_refuses_afterwards_is_not_sent()
    {
        await using var host = Some.Host().WithFilter<Late>();
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Equal(409, (await counter.TrySendAsync(CounterComponent.Events.AddAndTell())).Status);
        Assert.Empty(host.Broadcasts);
    }

    [Theory]
    [InlineData(600_000, false, 1, 500)]
    [InlineData(3, true, 1, 500)]
    [InlineData(6, true, 1, 500)]
    [InlineData(3, false, 2, 401)]
    public async Task A_broadcast_of_an_event_that_is_refused_after_its_handler_is_not_sent(int letters, bool isBroken, int record, int status)
    {
        await using var host = Some.Host();
        var teller = await host.MountAsync<TellerComponent>();
        var text = letters == 6 ? "before" : new string('x', letters);

        var outcome = await teller.TrySendAsync(TellerComponent.Events.Tell(text, isBroken, record));

        Assert.Equal(status, outcome.Status);
        Assert.Empty(host.Broadcasts);
        await teller.SendAsync(TellerComponent.Events.Tell("fine"));
        Assert.Single(host.Broadcasts);
    }

    [Fact]
    public async Task The_same_holds_over_a_connection_for_events_and_pushes()
    {
        await using var host = Some.Host();
        var teller = await host.MountAsync<TellerComponent>();
        var crowd = await host.MountAsync<LiveTellerComponent>();
        await crowd.ConnectAsync();

        await crowd.TrySendAsync(LiveTellerComponent.Events.Tell(new string('x', 600_000)));
        Assert.Empty(host.Broadcasts);
        await host.BroadcastAsync("crowd", LiveTellerComponent.Events.Tell(new string('x', 600_000)));

        Assert.Equal("crowd", Assert.Single(host.Broadcasts).Group);
        await teller.SendAsync(TellerComponent.Events.Tell("fine"));
        Assert.Equal(2, host.Broadcasts.Count);
    }

    [Fact]
    public async Task A_page_that_is_refused_tells_nobody_of_what_was_mounted_for_it()
    {
        await using var host = Some.Host();
        await Assert.ThrowsAsync<EventRefusedException>(() => host.OpenAsync(new TellersPage([TellerComponent.Compose(tellsMount: true), StaffComponent.Compose()])));
        Assert.Empty(host.Broadcasts);

        await host.OpenAsync(new TellersPage([TellerComponent.Compose(tellsMount: true)]));
        Assert.Single(host.Broadcasts);
    }

    [Fact]
    public async Task A_visitor_who_hangs_up_when_the_handler_has_done_its_work_keeps_nobody_from_being_told()
    {
        await using var host = Some.Host();
        var teller = await host.MountAsync<TellerComponent>();
        using var hangsUp = new CancellationTokenSource();
        var sending = teller.SendUntilAsync(TellerComponent.Events.Wait(), hangsUp.Token);
        await host.Gate().Reached;
        await hangsUp.CancelAsync();
        host.Gate().Open();

        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Assert.Single(host.Broadcasts);
    }

    [Fact]
    public async Task Nothing_has_left_while_the_handler_still_runs()
    {
        await using var host = Some.Host().WithFilter<Looking>();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SendAsync(CounterComponent.Events.AddAndTell());
        Assert.Equal(1, host.Tally()["seen before: 0"]);
        Assert.Single(host.Broadcasts);
    }

    [Fact]
    public async Task Outside_of_a_handler_it_leaves_at_once()
    {
        await using var host = Some.Host();
        await host.Services.GetRequiredService<IBroadcaster>().SendAsync("cart-1", CartComponent.Events.AddItem(1, "M"), TestContext.Current.CancellationToken);
        Assert.Equal(new SentBroadcast("cart-1", "add_item", """{"product_id":1,"size":"M"}"""), Assert.Single(host.Broadcasts));
    }

    [Fact]
    public async Task A_channel_layer_that_fails_is_reported_and_the_event_has_succeeded()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        host.Channel.Break();
        Assert.Equal(200, (await counter.TrySendAsync(CounterComponent.Events.AddAndTell())).Status);
        Assert.Contains("could not be sent", Assert.Single(host.Log, entry => entry.Level == LogLevel.Error).Message);
    }

    [Fact]
    public async Task A_repeated_event_broadcasts_once()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SendAsync(CounterComponent.Events.AddAndTell(), "once");
        await counter.SendAsync(CounterComponent.Events.AddAndTell(), "once");
        Assert.Single(host.Broadcasts);
    }

    private sealed class Late : IEventFilter
    {
        public async Task InvokeAsync(EventContext context, Func<Task> next)
        {
            await next();
            throw new ConflictException("Too late.");
        }
    }

    private sealed class Looking(Tally tally) : IEventFilter
    {
        public async Task InvokeAsync(EventContext context, Func<Task> next)
        {
            await next();
            var channel = (TestChannel)context.Services.GetRequiredService<ComponentFramework.Broadcasting.IChannelLayer>();
            tally.Count($"seen before: {channel.Sent.Count}");
        }
    }
}
