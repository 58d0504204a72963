using ComponentFramework.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
