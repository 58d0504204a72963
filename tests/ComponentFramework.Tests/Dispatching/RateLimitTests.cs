using System.Security.Claims;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class RateLimitTests
{
    [Fact]
    public async Task The_next_after_n_is_refused_and_its_handler_has_not_run()
    {
        await using var host = Some.Host();
        var limited = await host.As("anna").MountAsync<LimitedComponent>();
        for (var press = 0; press < 3; press++)
        {
            Assert.Equal(200, (await limited.TrySendAsync(LimitedComponent.Events.Press())).Status);
        }

        host.Time.Advance(TimeSpan.FromMilliseconds(300));
        var outcome = await limited.TrySendAsync(LimitedComponent.Events.Press());

        Assert.Equal((429, "rate_limited", TimeSpan.FromMilliseconds(700)), (outcome.Status, outcome.Code, outcome.RetryAfter));
        Assert.Equal(3, host.Tally()["press"]);
        Assert.Equal(3, limited.State.Count);

        host.Time.Advance(TimeSpan.FromMilliseconds(700));
        Assert.Equal(200, (await limited.TrySendAsync(LimitedComponent.Events.Press())).Status);
    }

    [Fact]
    public async Task Two_visitors_have_two_budgets()
    {
        await using var host = Some.Host();
        var annas = await host.As("anna").MountAsync<LimitedComponent>();
        var bens = await host.As("ben").MountAsync<LimitedComponent>();
        await PressAsync(annas, 3);
        Assert.Equal(429, (await annas.TrySendAsync(LimitedComponent.Events.Press())).Status);
        Assert.Equal(200, (await bens.TrySendAsync(LimitedComponent.Events.Press())).Status);
    }

    [Fact]
    public async Task Two_instances_of_one_visitor_share_a_budget()
    {
        await using var host = Some.Host();
        var one = await host.As("anna").MountAsync<LimitedComponent>();
        var other = await host.As("anna").MountAsync<LimitedComponent>();
        await PressAsync(one, 3);
        Assert.Equal(429, (await other.TrySendAsync(LimitedComponent.Events.Press())).Status);
    }

    [Fact]
    public async Task Http_and_socket_share_a_budget()
    {
        await using var host = Some.Host();
        var http = await host.As("anna").MountAsync<LimitedComponent>();
        var socket = await host.As("anna").MountAsync<LimitedComponent>();
        await socket.ConnectAsync();
        await PressAsync(http, 2);
        Assert.Equal(200, (await socket.TrySendAsync(LimitedComponent.Events.Press())).Status);
        Assert.Equal(429, (await socket.TrySendAsync(LimitedComponent.Events.Press())).Status);
    }

    [Fact]
    public async Task The_budget_of_the_component_counts_its_mounts_and_all_its_events()
    {
        await using var host = Some.Host();
        var visitor = host.As("anna");
        var limited = await visitor.FetchAsync<LimitedComponent>();
        for (var touch = 0; touch < 19; touch++)
        {
            Assert.Equal(200, (await limited.TrySendAsync(LimitedComponent.Events.Touch())).Status);
        }

        var outcome = await limited.TrySendAsync(LimitedComponent.Events.Touch());
        Assert.Equal((429, TimeSpan.FromMinutes(1)), (outcome.Status, outcome.RetryAfter));
        Assert.Equal(429, (await Assert.ThrowsAsync<EventRefusedException>(() => visitor.FetchAsync<LimitedComponent>())).Status);
    }

    [Fact]
    public async Task Pages_joins_and_broadcasts_cost_nothing()
    {
        await using var host = Some.Host();
        var visitor = host.As("anna");
        for (var page = 0; page < 30; page++)
        {
            var limited = await visitor.MountAsync<LimitedComponent>();
            await limited.ConnectAsync();
            await host.BroadcastAsync("limited");
            Assert.Empty(limited.Page.PushRefusals);
            await limited.LoseConnectionAsync();
        }
    }

    [Fact]
    public async Task A_repeated_event_is_counted_and_refused_like_any_other()
    {
        await using var host = Some.Host();
        var limited = await host.As("anna").MountAsync<LimitedComponent>();
        await PressAsync(limited, 2);
        await limited.SendAsync(LimitedComponent.Events.Press(), "third");
        Assert.Equal(429, (await limited.TrySendAsync(LimitedComponent.Events.Press(), "third")).Status);

        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await limited.TrySendAsync(LimitedComponent.Events.Press(), "third")).Status);
        Assert.Equal(3, host.Tally()["press"]);
    }

    [Fact]
    public async Task A_throttle_key_of_the_component_overrides_the_visitor()
    {
        await using var host = Some.Host();
        var anna = await Neighbour(host, "anna", "blue").MountAsync<SharedBudgetComponent>();
        var ben = await Neighbour(host, "ben", "blue").MountAsync<SharedBudgetComponent>();
        var carla = await Neighbour(host, "carla", "red").MountAsync<SharedBudgetComponent>();

        await anna.SendAsync(SharedBudgetComponent.Events.Press());
        await ben.SendAsync(SharedBudgetComponent.Events.Press());

        Assert.Equal(429, (await anna.TrySendAsync(SharedBudgetComponent.Events.Press())).Status);
        Assert.Equal(200, (await carla.TrySendAsync(SharedBudgetComponent.Events.Press())).Status);
    }

    [Fact]
    public async Task An_unknown_event_costs_the_component_s_budget()
    {
        await using var host = Some.Host();
        var limited = await host.As("anna").MountAsync<LimitedComponent>();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            Assert.Equal(404, (await limited.TrySendJsonAsync("guess", "{}")).Status);
        }

        Assert.Equal(429, (await limited.TrySendJsonAsync("guess", "{}")).Status);
    }

    [Fact]
    public async Task New_visitors_share_what_their_address_has_until_a_minute_has_passed()
    {
        await using var host = Some.Host();
        List<MountedComponent<LimitedComponent>> crowd = [];
        for (var i = 0; i < 6; i++)
        {
            crowd.Add(await host.AsAnonymous().MountAsync<LimitedComponent>());
        }

        Assert.Equal([3, 3, 3, 3, 0, 0], await PressEachAsync(crowd));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([3, 3, 3, 3, 3, 3], await PressEachAsync(crowd));
    }

    [Fact]
    public async Task A_throttle_key_with_the_visitor_s_id_in_it_is_not_renewed_with_the_id()
    {
        await using var host = Some.Host().WithOptions(options => (options.FreshVisitorsPerAddress, options.VisitorsPerAddress) = (2, 2));
        var passed = 0;
        for (var i = 0; i < 5; i++)
        {
            var component = await host.AsAnonymous().MountAsync<OwnBudgetComponent>();
            passed += (await component.TrySendAsync(OwnBudgetComponent.Events.Press())).Status == 200 ? 1 : 0;
        }

        Assert.Equal(2, passed);
    }

    [Fact]
    public async Task A_time_of_day_that_is_set_back_makes_nobody_wait()
    {
        var clock = new SteppingClock();
        await using var host = Some.Host(services => services.AddSingleton<TimeProvider>(clock));
        var limited = await host.As("anna").MountAsync<LimitedComponent>();
        await PressAsync(limited, 3);
        clock.Step(TimeSpan.FromHours(-1));

        Assert.Equal(TimeSpan.FromSeconds(1), (await limited.TrySendAsync(LimitedComponent.Events.Press())).RetryAfter);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await limited.TrySendAsync(LimitedComponent.Events.Press())).Status);
    }

    private static async Task<List<int>> PressEachAsync(List<MountedComponent<LimitedComponent>> crowd)
    {
        List<int> passed = [];
        foreach (var limited in crowd)
        {
            passed.Add(0);
            for (var press = 0; press < 4; press++)
            {
                passed[^1] += (await limited.TrySendAsync(LimitedComponent.Events.Press())).Status == 200 ? 1 : 0;
            }
        }

        return passed;
    }

    private static TestVisitor Neighbour(ComponentHost host, string name, string house) =>
        host.As(new ClaimsPrincipal(new ClaimsIdentity([new Claim("house", house)], "test")), name);

    private static async Task PressAsync(MountedComponent<LimitedComponent> limited, int times)
    {
        for (var press = 0; press < times; press++)
        {
            await limited.SendAsync(LimitedComponent.Events.Press());
        }
    }
}
