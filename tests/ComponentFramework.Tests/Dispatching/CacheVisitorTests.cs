using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using ComponentFramework.Permissions;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>What is kept for all was not made for one.</summary>
public sealed class CacheVisitorTests
{
    [Theory]
    [InlineData("mount")]
    [InlineData("handler")]
    [InlineData("refresh")]
    [InlineData("before render")]
    [InlineData("view")]
    [InlineData("groups")]
    [InlineData("cache key")]
    public async Task A_cached_component_that_asks_for_its_visitor_is_refused_signed_in_or_not(string place)
    {
        await using var host = Some.Host();
        foreach (var name in (string[])["anna", "ben"])
        {
            var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.As(name).MountAsync<LetterComponent>(LetterComponent.Compose(place)));
            Assert.Contains("'letter' has [Cache] and asked for its Visitor", refused.InnerException!.Message);
        }
    }

    [Fact]
    public async Task A_cache_without_room_refuses_it_too()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxCacheBytes = 1);
        await Assert.ThrowsAsync<EventRefusedException>(() => host.As("anna").MountAsync<LetterComponent>(LetterComponent.Compose("mount")));
    }

    [Fact]
    public async Task A_handler_of_a_cached_component_knows_its_visitor()
    {
        await using var host = Some.Host();
        await host.As("anna").MountAsync<LetterComponent>();
        var letter = await host.As("ben").MountAsync<LetterComponent>();
        await letter.SendAsync(LetterComponent.Events.Sign());
        Assert.Equal("u-ben", letter.State.Name);
    }

    [Fact]
    public async Task A_cached_mount_has_services_of_its_own_and_nothing_that_flows_along_but_culture_and_trace()
    {
        await using var host = Host();
        using var trace = new Activity("the request").Start();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        Whoever.Ambient = "anna";
        Thread.CurrentPrincipal = host.As("anna").User;

        var mounted = await host.As("anna").MountAsync<NoticeComponent>();

        Assert.Equal("nobody, nobody, nobody; de-DE de-DE the request; nobody, nobody, nobody", mounted.Text("p"));
        Assert.Equal("anna, anna", $"{Whoever.Ambient}, {Whoever.OfThread}");
    }

    [Fact]
    public async Task A_cached_mount_that_is_refused_has_told_nobody_anything()
    {
        await using var host = Some.Host();
        await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<HeraldComponent>(HeraldComponent.Compose(asks: true)));
        Assert.Empty(host.Broadcasts);

        await host.MountAsync<HeraldComponent>();
        Assert.Equal("heralds", Assert.Single(host.Broadcasts).Group);
    }

    [Fact]
    public async Task A_prediction_that_others_are_told_too_knows_no_more()
    {
        await using var host = Host();
        Whoever.Ambient = "anna";
        await host.As("anna").MountAsync<WelcomeComponent>();
        Whoever.Ambient = "ben";
        var welcome = await host.As("ben").MountAsync<WelcomeComponent>();

        Assert.Equal("Hello, nobody, nobody, nobody", welcome.Predict("button").QuerySelector("p")!.TextContent);

        await welcome.ClickAsync("button");
        Assert.Equal("Hello, nobody, ben, nobody", welcome.Text("p"));
    }

    private static ComponentHost Host() => Some.Host(services => services.AddScoped<Whoever>().AddSingleton<IAccessEvaluator, Doorkeeper>());

    /// <summary>Writes down who comes in, as a policy may.</summary>
    private sealed class Doorkeeper : IAccessEvaluator
    {
        public ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken)
        {
            services.GetRequiredService<Whoever>().Here = visitor.User.FindFirstValue(ClaimTypes.Name)!;
            return ValueTask.FromResult(true);
        }
    }
}
