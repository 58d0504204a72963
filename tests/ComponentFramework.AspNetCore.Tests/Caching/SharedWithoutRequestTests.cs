using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Caching;

/// <summary>What is made for all is made without the request of the first.</summary>
public sealed class SharedWithoutRequestTests
{
    [Fact]
    public async Task A_service_that_reads_the_request_fails_a_cached_mount_and_says_why()
    {
        await using var app = await StartAsync();
        foreach (var name in (string[])["anna", "ben"])
        {
            using var browser = app.Browse(name);
            (await browser.GetAsync("/reader")).Refuses(500, "handler_failed");
            (await browser.PostAsync("plaque")).Refuses(500, "handler_failed");
        }

        Assert.Equal(4, app.Log.Entries.Count(entry => entry.Failure?.Message.StartsWith("HttpContext.User was asked for where there is no request", StringComparison.Ordinal) == true && entry.Level == LogLevel.Error));
    }

    [Fact]
    public async Task A_prediction_that_needs_the_request_is_not_made_and_the_event_knows_it()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        await anna.PostAsync("greeting");
        using var ben = app.Browse("ben");
        var shown = await ben.PostAsync("greeting");

        Assert.DoesNotContain("Hello", shown.Body);
        Assert.Equal("Hello, ben", (await ben.PostAsync("greeting", ("event", "open"), ("state", shown.State))).Text("p"));
    }

    [Fact]
    public async Task The_request_is_there_again_after_a_cached_mount()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        Assert.Equal("Hello, anna", (await anna.GetAsync("/page")).Page.QuerySelector("[data-component=greeting] p")!.TextContent);
    }

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(
        builder =>
        {
            builder.Services.AddHttpContextAccessor().AddScoped<Reader>();
            builder.Services.AddComponentFramework().AddRazorView<PlaqueComponent, Plaque>();
        },
        app =>
        {
            app.MapComponents();
            app.MapComponent<ReaderComponent>("/reader");
            app.MapGet("/page", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("All", [CachedComponent.Compose(1), GreetingComponent.Compose(true)])));
        });
}
