using ComponentFramework.Caching;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class CacheTests
{
    [Fact]
    public async Task The_second_mount_runs_nothing_and_answers_the_same_but_for_the_identity()
    {
        await using var host = Some.Host();
        host.Stock()[1] = 5;
        var first = await host.As("anna").MountAsync<PosterComponent>(PosterComponent.Compose(1));
        var second = await host.As("ben").MountAsync<PosterComponent>(PosterComponent.Compose(1));

        Assert.Equal(1, host.Tally()["poster 1"]);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(WithoutIdentity(first), WithoutIdentity(second));
        Assert.Equal($"{second.Id}-copies", second.Find("input").Id);
        Assert.Equal($"{second.Id}-copies", second.Find("label").GetAttribute("for"));
    }

    [Fact]
    public async Task A_copy_out_of_the_cache_handles_events_of_its_own()
    {
        await using var host = Some.Host();
        host.Stock()[1] = 5;
        var first = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        var second = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));

        await second.ClickAsync("button.take");
        var third = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));

        Assert.Equal((5, 4, 5), (first.State.Stock, second.State.Stock, third.State.Stock));
        Assert.Equal(1, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task Other_parameters_are_another_entry()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(2));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "framed"));
        Assert.Equal((2, 1), (host.Tally()["poster 1"], host.Tally()["poster 2"]));
    }

    [Fact]
    public async Task Another_culture_is_another_entry()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        System.Globalization.CultureInfo.CurrentCulture = before;
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task What_the_author_adds_to_the_key_counts()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "by clock"));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "by clock"));
        host.Tally().Count("clock");
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "by clock"));
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task An_entry_is_served_for_its_time_and_no_longer()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        host.Time.Advance(TimeSpan.FromSeconds(299));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(1, host.Tally()["poster 1"]);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_is_set_changes_nothing_of_how_long_an_entry_is_served(int hours)
    {
        var clock = new SteppingClock();
        await using var host = Some.Host(services => services.AddSingleton<TimeProvider>(clock));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        clock.Step(TimeSpan.FromHours(hours));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(1, host.Tally()["poster 1"]);
        clock.Advance(TimeSpan.FromSeconds(301));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task A_broadcast_to_its_group_evicts_an_entry_and_no_other()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(2));
        host.Stock()[1] = 9;

        await host.BroadcastAsync("poster-1");

        Assert.Equal(9, (await host.MountAsync<PosterComponent>(PosterComponent.Compose(1))).State.Stock);
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(2));
        Assert.Equal((2, 1), (host.Tally()["poster 1"], host.Tally()["poster 2"]));
    }

    [Fact]
    public async Task A_broadcast_from_another_machine_evicts_too()
    {
        await using var host = Some.Host();
        await using var other = host.AnotherMachine();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        await other.BroadcastAsync("poster-1");
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task A_mount_that_began_before_a_broadcast_does_not_put_old_facts_back()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        host.Time.Advance(TimeSpan.FromMinutes(6));
        host.Stock().WhileMounting = async () =>
        {
            host.Stock().WhileMounting = null;
            host.Stock()[1] = 3;
            await host.BroadcastAsync("poster-1");
        };

        var during = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        var after = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));

        Assert.Equal((0, 3), (during.State.Stock, after.State.Stock));
    }

    [Fact]
    public async Task The_very_first_mount_does_not_keep_facts_that_a_broadcast_has_overtaken()
    {
        await using var host = Some.Host();
        host.Stock().WhileMounting = async () =>
        {
            host.Stock().WhileMounting = null;
            host.Stock()[1] = 3;
            await host.BroadcastAsync("poster-1");
        };

        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        var after = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));

        Assert.Equal(3, after.State.Stock);
    }

    [Fact]
    public async Task Failures_and_complaints_are_not_kept()
    {
        await using var host = Some.Host();
        await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "broken")));
        await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<PosterComponent>(PosterComponent.Compose(1, variant: "broken")));
        Assert.Equal(2, host.Tally()["poster 1"]);

        await host.MountAsync<PosterComponent>(PosterComponent.Compose(2, variant: "complaining"));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(2, variant: "complaining"));
        Assert.Equal(2, host.Tally()["poster 2"]);
    }

    [Fact]
    public async Task What_cannot_be_evicted_is_not_kept()
    {
        await using var host = Some.Host();
        host.Channel.Break();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        host.Channel.Repair();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(2, host.Tally()["poster 1"]);
    }

    [Fact]
    public async Task A_full_cache_mounts_and_keeps_nothing()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxCacheBytes = 1);
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(2, host.Tally()["poster 1"]);
        Assert.Equal(0, host.Channel.Subscriptions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stranger_who_mounts_much_pushes_out_only_what_is_its_own(bool comesAnew)
    {
        await using var host = Some.Host().WithOptions(options => options.MaxCacheBytes = 40_000);
        await host.As("victim").MountAsync<PosterComponent>(PosterComponent.Compose(1));
        for (var id = 2; id <= 200; id++)
        {
            await (comesAnew ? host.AsAnonymous() : host.As("stranger")).MountAsync<PosterComponent>(PosterComponent.Compose(id));
        }

        var cache = host.Services.GetRequiredService<MountCache>();
        Assert.InRange(cache.Bytes, 35_000, 40_000);
        await host.As("victim").MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal(1, host.Tally()["poster 1"]);

        await host.As("other").MountAsync<PosterComponent>(PosterComponent.Compose(1000));
        await host.As("victim").MountAsync<PosterComponent>(PosterComponent.Compose(1000));
        Assert.Equal(1, host.Tally()["poster 1000"]);
    }

    [Fact]
    public async Task One_visitor_fills_only_a_part_of_the_cache_and_leaves_nothing_in_the_rest()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxCacheBytesPerVisitor = 20_000);
        for (var id = 1; id <= 100; id++)
        {
            await host.As("one").MountAsync<PosterComponent>(PosterComponent.Compose(id));
        }

        var cache = host.Services.GetRequiredService<MountCache>();
        Assert.InRange(cache.Bytes, 15_000, 20_000);
        Assert.InRange(host.Channel.Subscriptions, 1, 40);

        host.Time.Advance(TimeSpan.FromMinutes(6));
        await host.As("other").MountAsync<PosterComponent>(PosterComponent.Compose(1000));
        Assert.InRange(cache.Bytes, 2_000, 4_000);
        Assert.Equal(1, host.Channel.Subscriptions);
    }

    [Fact]
    public async Task Mounts_that_fail_do_not_fill_the_cache_for_ever()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxCacheBytes = 20_000);
        for (var id = 1; id <= 100; id++)
        {
            await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<PosterComponent>(PosterComponent.Compose(id, variant: "broken")));
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        host.Time.Advance(TimeSpan.FromSeconds(10));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1000));
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1000));

        Assert.Equal(1, host.Tally()["poster 1000"]);
        Assert.InRange(host.Channel.Subscriptions, 1, 40);
    }

    [Fact]
    public async Task A_component_that_asks_for_its_visitor_while_it_mounts_is_not_kept_for_others()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<NosyComponent>());
        Assert.Contains("has [Cache] and asked for its Visitor", refused.InnerException!.Message);
    }

    [Fact]
    public async Task Permission_is_checked_before_an_entry_is_served()
    {
        await using var host = Some.Host();
        await host.As("anna").MountAsync<MembersPosterComponent>();
        await host.As("ben").MountAsync<MembersPosterComponent>();
        Assert.Equal(1, host.Tally()["members poster"]);
        Assert.Equal(401, (await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<MembersPosterComponent>())).Status);
    }

    [Fact]
    public async Task A_cached_copy_is_live_and_heals_as_it_joins()
    {
        await using var host = Some.Host();
        await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        host.Stock()[1] = 4;
        var copy = await host.MountAsync<PosterComponent>(PosterComponent.Compose(1));
        Assert.Equal("0", copy.Text(".stock"));
        await copy.ConnectAsync();
        Assert.Equal("4", copy.Text(".stock"));
    }

    private static string WithoutIdentity(MountedComponent<PosterComponent> poster) =>
        poster.Html.Replace(poster.Id, "ID", StringComparison.Ordinal).Replace(poster.SealedState, "STATE", StringComparison.Ordinal);
}
