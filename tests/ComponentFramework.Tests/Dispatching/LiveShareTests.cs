using System.Text;
using System.Threading.Channels;
using ComponentFramework.Binding;
using ComponentFramework.Broadcasting;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Live;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class LiveShareTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_joins_at_once_a_connection_takes_as_many_as_it_may()
    {
        await using var host = Host().WithOptions(options => options.MaxComponentsPerConnection = 5);
        var (copies, session) = (await CopiesAsync(host, "anna", 30), Open(host, "anna"));

        Works(host).Hold();
        var joins = copies.Select(copy => JoinAsync(session, copy)).ToList();
        Works(host).LetGo();
        var answers = await Task.WhenAll(joins);

        Assert.Equal(5, answers.Count(answer => answer.Refusal is null));
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal((429, "rate_limited"), (answer.Refusal!.Status, answer.Refusal.Code)));
        Assert.True(await session.LeaveAsync(answers.First(answer => answer.Refusal is null).ComponentId));
        Assert.Null((await JoinAsync(session, copies[^1])).Refusal);
    }

    [Fact]
    public async Task Of_many_joins_at_once_over_many_connections_a_visitor_gets_as_many_as_it_may()
    {
        await using var host = Host().WithOptions(options => options.MaxLiveComponentsPerVisitor = 7);
        var copies = await CopiesAsync(host, "anna", 10);
        LiveSession[] sessions = [Open(host, "anna"), Open(host, "anna"), Open(host, "anna")];

        Works(host).Hold();
        var joins = sessions.SelectMany(session => copies.Select(copy => JoinAsync(session, copy))).ToList();
        Works(host).LetGo();
        var answers = await Task.WhenAll(joins);

        Assert.Equal(7, answers.Count(answer => answer.Refusal is null));
        Assert.Equal(7, Held(host, "u-anna"));
        Assert.NotNull(answers.First(answer => answer.Refusal is not null).Refusal!.RetryAfter);
        Assert.Null((await JoinAsync(Open(host, "ben"), (await CopiesAsync(host, "ben", 1))[0])).Refusal);
        foreach (var session in sessions)
        {
            await session.DisposeAsync();
        }

        Assert.Equal(0, Held(host, "u-anna"));
    }

    [Fact]
    public async Task What_did_not_join_or_has_gone_is_given_back()
    {
        await using var host = Host();
        var (copies, session) = (await CopiesAsync(host, "anna", 3), Open(host, "anna"));
        Assert.Equal(400, (await session.JoinAsync("queue-1", "queue", "forged"u8.ToArray(), Ct)).Refusal?.Status);
        Assert.Equal(404, (await session.JoinAsync("nothing-1", "nothing", "forged"u8.ToArray(), Ct)).Refusal?.Status);
        Assert.Equal(401, (await Open(host).JoinAsync("staff-1", "staff", "forged"u8.ToArray(), Ct)).Refusal?.Status);
        host.Channel.Break();
        Assert.Equal(500, (await JoinAsync(session, copies[0])).Refusal?.Status);
        host.Channel.Repair();
        await Assert.ThrowsAsync<TimeoutException>(() => session.JoinAsync(copies[0].Id, "queue", copies[0].State, Ct, _ => throw new TimeoutException("The transport is gone.")));
        Assert.Equal(0, Held(host, "u-anna"));

        var joined = await JoinAsync(session, copies[1]);
        await JoinAsync(session, copies[1]);
        await JoinAsync(session, copies[2]);
        Assert.Equal(2, Held(host, "u-anna"));
        await session.LeaveAsync(joined.ComponentId);
        await session.LeaveAsync(joined.ComponentId);
        Assert.Equal(1, Held(host, "u-anna"));
        await session.DisposeAsync();
        Assert.Equal(0, Held(host, "u-anna"));
    }

    [Fact]
    public async Task A_connection_that_ends_while_a_join_is_on_its_way_gives_it_back()
    {
        await using var host = Host();
        var (copies, session) = (await CopiesAsync(host, "anna", 6), Open(host, "anna"));
        Works(host).Hold();
        var joins = copies.Select(copy => JoinAsync(session, copy)).ToList();
        await Works(host).UnderWayAsync("u-anna", 4).WaitAsync(Ct);
        await session.DisposeAsync();
        Works(host).LetGo();
        await Task.WhenAll(joins);
        Assert.Equal(0, Held(host, "u-anna"));
        Assert.Equal(0, host.Channel.Subscriptions);
    }

    [Fact]
    public async Task Many_copies_of_one_visitor_take_turns_and_hold_up_nobody_else()
    {
        await using var host = Host();
        var pushes = Channel.CreateUnbounded<string>();
        var (annas, bens) = (Open(host, "anna"), Open(host, "ben", pushes));
        foreach (var copy in await CopiesAsync(host, "anna", 30))
        {
            await JoinAsync(annas, copy);
        }

        var ben = (await CopiesAsync(host, "ben", 1))[0];
        await JoinAsync(bens, ben);

        Works(host).Hold();
        await host.Services.GetRequiredService<IBroadcaster>().SendAsync("queue-u-anna", ComponentEvent.Refresh, Ct);
        await Works(host).UnderWayAsync("u-anna", 4).WaitAsync(Ct);
        var late = JoinAsync(annas, (await CopiesAsync(host, "anna", 1))[0]);
        await host.Services.GetRequiredService<IBroadcaster>().SendAsync("queue-u-ben", ComponentEvent.Refresh, Ct);
        await pushes.Reader.ReadAsync(Ct);
        Assert.False(late.IsCompleted);

        Works(host).LetGo();
        Assert.Null((await late.WaitAsync(Ct)).Refusal);
        await annas.WhenIdleAsync();
        Assert.Equal(4, Works(host).MostUnderWay);
    }

    [Fact]
    public async Task What_has_left_is_not_refreshed_when_its_turn_comes()
    {
        await using var host = Host();
        var session = Open(host, "anna");
        List<string> ids = [];
        foreach (var copy in await CopiesAsync(host, "anna", 10))
        {
            ids.Add((await JoinAsync(session, copy)).ComponentId);
        }

        Works(host).Hold();
        await host.Services.GetRequiredService<IBroadcaster>().SendAsync("queue-u-anna", ComponentEvent.Refresh, Ct);
        await Works(host).UnderWayAsync("u-anna", 4).WaitAsync(Ct);
        var all = session.WhenIdleAsync();
        foreach (var id in ids)
        {
            await session.LeaveAsync(id);
        }

        var done = Works(host).Done;
        Works(host).LetGo();
        await all;
        Assert.Equal(done + 4, Works(host).Done);
    }

    [Fact]
    public async Task What_leaves_while_an_event_takes_it_into_another_group_stays_in_none()
    {
        var channel = new HeldChannel();
        await using var host = Some.Host(services => services.AddSingleton<IChannelLayer>(channel));
        var follower = await host.As("anna").MountAsync<FollowerComponent>();
        var session = Open(host, "anna");
        var joined = await session.JoinAsync(follower.Id, "follower", Encoding.UTF8.GetBytes(follower.SealedState), Ct);
        Assert.Equal(1, channel.Open);

        channel.Hold();
        var following = session.SendAsync(joined.ComponentId, EventOf(FollowerComponent.Events.Follow(2)), Ct)!;
        await channel.Asked.WaitAsync(Ct);
        var leaving = session.LeaveAsync(joined.ComponentId);
        channel.LetGo();
        await leaving;
        await following;
        Assert.Equal(0, channel.Open);
    }

    [Fact]
    public async Task Sockets_of_a_visitor_are_counted()
    {
        await using var host = Host().WithOptions(options => options.MaxSocketsPerVisitor = 2);
        var pages = new List<MountedComponent<QueueComponent>>();
        for (var i = 0; i < 3; i++)
        {
            pages.Add(await host.As("anna").MountAsync<QueueComponent>());
        }

        await pages[0].ConnectAsync();
        await pages[1].ConnectAsync();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(pages[2].ConnectAsync);
        Assert.Equal((429, "rate_limited", TimeSpan.FromSeconds(30)), (refused.Outcome.Status, refused.Outcome.Code, refused.Outcome.RetryAfter));
        await pages[0].LoseConnectionAsync();
        await pages[2].ConnectAsync();
    }

    private static ComponentHost Host() => Some.Host().WithComponentsOf(typeof(QueueComponent).Assembly);

    private static EventBody EventOf(ComponentEvent @event)
    {
        using var payload = System.Text.Json.JsonDocument.Parse(@event.PayloadJson());
        return new(@event.Name, default, null, ComponentFramework.Binding.Payload.FromJson(payload.RootElement.Clone()));
    }

    private static Works Works(ComponentHost host) => host.Services.GetRequiredService<Works>();

    private static int Held(ComponentHost host, string key) => host.Services.GetRequiredService<LiveLimits>().Components.HeldBy(key);

    private static Visitor VisitorOf(string name) => new(new(new System.Security.Claims.ClaimsIdentity([], "test")), $"u-{name}");

    private static async Task<List<Copy>> CopiesAsync(ComponentHost host, string name, int count)
    {
        List<Copy> copies = [];
        for (var i = 0; i < count; i++)
        {
            var queue = await host.As(name).MountAsync<QueueComponent>();
            copies.Add(new(queue.Id, Encoding.UTF8.GetBytes(queue.SealedState)));
        }

        return copies;
    }

    private static Task<EventAnswer> JoinAsync(LiveSession session, Copy copy) => session.JoinAsync(copy.Id, "queue", copy.State, Ct);

    private static LiveSession Open(ComponentHost host, string? name = null, Channel<string>? pushes = null)
    {
        var services = host.Services;
        return new(
            services.GetRequiredService<Dispatcher>(),
            services.GetRequiredService<GroupSubscriptions>(),
            services.GetRequiredService<LiveLimits>(),
            name is null ? new(new(new System.Security.Claims.ClaimsIdentity()), "a-nobody") : VisitorOf(name),
            "",
            new Client(pushes));
    }

    private sealed class Client(Channel<string>? pushes) : ILiveClient
    {
        public void Push(string id, EventAnswer answer) => pushes?.Writer.TryWrite(id);
    }

    /// <summary>A queue as its page holds it.</summary>
    private sealed record Copy(string Id, byte[] State);
}
