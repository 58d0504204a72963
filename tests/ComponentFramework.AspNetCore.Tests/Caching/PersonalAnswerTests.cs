using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using Microsoft.AspNetCore.OutputCaching;
using static ComponentFramework.AspNetCore.Pages;

namespace ComponentFramework.AspNetCore.Tests.Caching;

/// <summary>An answer for one visitor is kept by nobody, whatever the endpoint says about caching.</summary>
public sealed class PersonalAnswerTests
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    [Fact]
    public async Task A_page_of_a_visitor_who_has_the_cookie_already_is_not_served_to_a_stranger()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse();
        await anna.GetAsync("/own");
        var second = await anna.GetAsync("/own");
        Assert.Null(second["set-cookie"]);
        Assert.Equal("private, no-store", second["cache-control"]);

        using var stranger = app.Browse();
        var seen = await stranger.GetAsync("/own");
        Assert.Null(seen["age"]);
        Assert.NotEqual(Owner(second), Owner(seen));
    }

    [Theory]
    [InlineData("/own")]
    [InlineData("/members")]
    [InlineData("/staff")]
    [InlineData("/inside")]
    [InlineData("/component/member")]
    [InlineData("/component/mine")]
    [InlineData("/who")]
    [InlineData("/before")]
    [InlineData("/forget")]
    [InlineData("/refused")]
    [InlineData("/restricted")]
    [InlineData("/fallback")]
    public async Task An_answer_that_asked_who_is_looking_is_private_and_kept_by_no_output_cache(string address)
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna; staff");
        using var berta = app.Browse("berta; staff");
        await anna.GetAsync(address);
        await anna.GetAsync(address);
        foreach (var answer in (TestAnswer[])[await berta.GetAsync(address), await berta.SendAsync(HttpMethod.Head, address)])
        {
            Assert.Equal("private, no-store", answer["cache-control"]);
            Assert.Null(answer["age"]);
            Assert.DoesNotContain("anna", answer.Body);
        }
    }

    [Theory]
    [InlineData("user")]
    [InlineData("cookies")]
    [InlineData("headers")]
    [InlineData("session")]
    [InlineData("items")]
    public async Task A_service_that_reads_the_visitor_from_the_request_makes_the_page_private(string what)
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        foreach (var address in (string[])[$"/probe/{what}", $"/component/probe/{what}"])
        {
            await anna.GetAsync(address);
            var second = await anna.GetAsync(address);
            Assert.Equal((200, "private, no-store"), (second.Status, second["cache-control"]));
            Assert.Null(second["age"]);
        }
    }

    [Fact]
    public async Task A_view_that_was_given_the_request_makes_the_page_private_too()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        await anna.GetAsync("/title");
        var second = await anna.GetAsync("/title");
        Assert.Equal("anna", second.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("private, no-store", second["cache-control"]);
        Assert.Null(second["age"]);
    }

    [Theory]
    [InlineData("/probe/path", true)]
    [InlineData("/probe/path", false)]
    [InlineData("/component/probe/path", true)]
    [InlineData("/component/probe/path", false)]
    [InlineData("/component/cached/1", true)]
    [InlineData("/component/cached/1", false)]
    public async Task What_is_the_same_for_all_is_kept(string address, bool isSignedIn)
    {
        await using var app = await StartAsync();
        using var anna = app.Browse(isSignedIn ? "anna" : null);
        using var berta = app.Browse(isSignedIn ? "berta" : null);
        var first = await anna.GetAsync(address);
        var second = await berta.GetAsync(address);
        Assert.Equal((200, first.Body), (second.Status, second.Body));
        Assert.NotNull(second["age"]);
        Assert.DoesNotContain("private", second["cache-control"] ?? "");
    }

    [Theory]
    [InlineData("public, max-age=600", "private, no-store")]
    [InlineData("private, max-age=600", "private, no-store")]
    [InlineData("public, no-store", "private, no-store")]
    [InlineData("no-store", "private, no-store")]
    [InlineData("no-cache, no-store, must-revalidate", "private, no-cache, no-store, must-revalidate")]
    [InlineData("private, no-store, max-age=0", "private, no-store, max-age=0")]
    [InlineData("nonsense=;", "private, no-store")]
    public async Task What_was_said_about_caching_before_and_after_becomes_no_weaker_than_that(string said, string sent)
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        foreach (var when in (string[])["before", "after"])
        {
            var answer = await anna.GetAsync($"/said/{when}?said={Uri.EscapeDataString(said)}");
            Assert.Equal(sent, answer["cache-control"]);
            Assert.Null(answer["cdn-cache-control"]);
            Assert.Null(answer["surrogate-control"]);
        }
    }

    [Fact]
    public async Task Response_caching_which_looks_before_the_answer_starts_does_not_keep_it_either()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse();
        await anna.GetAsync("/responses/own");
        var second = await anna.GetAsync("/responses/own");
        using var stranger = app.Browse();
        var seen = await stranger.GetAsync("/responses/own");
        Assert.Null(seen["age"]);
        Assert.NotEqual(Owner(second), Owner(seen));

        // What may be kept is, once it has gone out; the next request may come before.
        string? age = null;
        for (var request = 0; age is null && request < 50; request++)
        {
            age = (await anna.GetAsync("/responses/all"))["age"];
        }

        Assert.NotNull(age);
    }

    [Fact]
    public async Task A_visitor_whose_budget_is_used_up_is_told_alone()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        for (var number = 1; number <= 50; number++)
        {
            Assert.Equal(200, (await anna.GetAsync($"/component/card/{number}")).Status);
        }

        var told = await anna.GetAsync("/component/card/51");
        told.Refuses(429, "rate_limited");
        Assert.Equal("private, no-store", told["cache-control"]);
        using var berta = app.Browse("berta");
        Assert.Equal(200, (await berta.GetAsync("/component/card/51")).Status);
    }

    private static string Owner(TestAnswer answer) => answer.Page.QuerySelector(".owner")!.TextContent;

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(
        builder => builder.Services
            .AddOutputCache()
            .AddResponseCaching()
            .AddDistributedMemoryCache()
            .AddSession()
            .AddHttpContextAccessor()
            .AddSingleton<Reader>()
            .AddSingleton<Probe>(),
        app =>
        {
            app.UseSession();
            app.UseOutputCache();
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/responses"), branch => branch.UseResponseCaching());
            app.MapComponents();
            var kept = app.MapGroup("").AllowAnonymous().CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            kept.MapMethods("/own", Reading, () => Show(new TestPage("Own", [MineComponent.Compose()])));
            kept.MapMethods("/members", Reading, () => Show(new TestPage("Members", [MemberComponent.Compose()])));
            kept.MapMethods("/staff", Reading, () => Show(new TestPage("Staff", [StaffComponent.Compose()])));
            kept.MapMethods("/inside", Reading, () => Show(new TestPage("Inside", [CardComponent.Compose(1).Fill("extra", MineComponent.Compose())])));
            kept.MapMethods("/refused", Reading, () => Show(new TestPage("Refused", [AdminComponent.Compose()])));
            kept.MapMethods("/who", Reading, (HttpContext context) => context.GetVisitor().Id);
            kept.MapMethods("/before", Reading, (HttpContext context) => context.GetAnonymousVisitorId() ?? "nobody");
            kept.MapMethods("/forget", Reading, (HttpContext context) => context.ForgetAnonymousVisitor());
            kept.MapMethods("/probe/{what}", Reading, (string what) => Show(new TestPage("Probe", [ProbeComponent.Compose(what)])));
            kept.MapMethods("/title", Reading, (HttpContext context) => Show(new RequestPage(context)));
            var restricted = app.MapGroup("").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            restricted.MapMethods("/restricted", Reading, () => Show(new TestPage("Members", []))).RequireAuthorization();
            restricted.MapMethods("/fallback", Reading, () => Show(new TestPage("Members", [])));
            app.MapComponent<MineComponent>("/component/mine").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            app.MapComponent<MemberComponent>("/component/member").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            app.MapComponent<ProbeComponent>("/component/probe/{what}").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            app.MapComponent<CardComponent>("/component/card/{productId:int}").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            app.MapComponent<CachedComponent>("/component/cached/{number:int}").CacheOutput(policy => policy.AddPolicy<KeepEverything>(), excludeDefaultPolicy: true);
            app.MapGet("/said/before", (HttpContext context, string said) =>
            {
                Say(context, said);
                return Show(new TestPage("Own", [MineComponent.Compose()]));
            }).AllowAnonymous();
            app.MapGet("/said/after", (HttpContext context, string said) =>
            {
                var id = context.GetVisitor().Id;
                Say(context, said);
                return id;
            }).AllowAnonymous();
            app.MapGet("/responses/{whose}", (HttpContext context, string whose) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=600";
                return Show(new TestPage("Own", [whose == "own" ? MineComponent.Compose() : BoardComponent.Compose()]));
            }).AllowAnonymous();
        });

    private static void Say(HttpContext context, string said)
    {
        context.Response.Headers.CacheControl = said;
        context.Response.Headers["CDN-Cache-Control"] = context.Response.Headers["Surrogate-Control"] = "max-age=600";
    }

    /// <summary>A policy of an application that keeps what the default one would not: answers to users and with cookies.</summary>
    private sealed class KeepEverything : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
