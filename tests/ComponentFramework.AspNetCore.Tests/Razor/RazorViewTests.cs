using System.Text.Json;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Razor;

public sealed class RazorViewTests
{
    [Fact]
    public async Task A_razor_view_has_identity_triggers_keys_slots_and_children()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page")).Page;
        var tally = page.QuerySelector("[data-component=tally]")!;
        Assert.Equal("tally", tally.ClassName);
        Assert.True(tally.HasAttribute("data-live"));
        Assert.Equal("1", tally.GetAttribute("data-rev"));
        Assert.Equal($"{tally.Id}-title", tally.QuerySelector("h2")!.Id);
        Assert.Equal("A & B", tally.QuerySelector("h2")!.TextContent);
        Assert.Equal("/components/tally", tally.QuerySelector("form")!.GetAttribute("hx-post"));
        Assert.Equal("""{"event":"add"}""", tally.QuerySelector("form")!.GetAttribute("hx-vals"));
        var hostile = JsonDocument.Parse(tally.QuerySelector("button")!.GetAttribute("hx-vals")!).RootElement;
        Assert.Equal("\"<&'>", hostile.GetProperty("name").GetString());
        Assert.NotNull(tally.QuerySelector(".extra [data-component=counter]"));
        Assert.Equal($"{tally.Id}-board-1", tally.QuerySelector(".child [data-component=board]")!.Id);
    }

    [Fact]
    public async Task Its_events_run_and_keep_what_others_own()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var tally = (await browser.GetAsync("/page")).Page.QuerySelector("[data-component=tally]")!;
        var added = await browser.PostAsync("tally", ("event", "add"), ("name", "<Anna>"), ("state", tally.GetAttribute("data-state")));
        var row = added.Root.QuerySelector("li")!;
        Assert.Equal(("<Anna>", $"{tally.Id}-<Anna>"), (row.TextContent, row.Id));
        Assert.Equal(tally.Id, added.Root.Id);
        Assert.Equal("2", added.Root.GetAttribute("data-rev"));
        Assert.Equal(2, added.Root.QuerySelectorAll("template[data-keep]").Length);

        var invalid = await browser.PostAsync("tally", ("event", "add"), ("name", ""), ("state", added.State));
        Assert.Equal(422, invalid.Status);
        Assert.Equal("Please write a name.", invalid.Text(".error"));
    }

    [Theory, InlineData("Production"), InlineData("Development")]
    public async Task A_key_that_is_there_twice_is_told_apart_in_production_and_an_error_in_development(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browse();
        var tally = (await browser.GetAsync("/page")).Page.QuerySelector("[data-component=tally]")!;
        var first = await browser.PostAsync("tally", ("event", "add"), ("name", "<Anna>"), ("state", tally.GetAttribute("data-state")));

        var second = await browser.PostAsync("tally", ("event", "add"), ("name", "<Anna>"), ("state", first.State));

        if (environment == "Development")
        {
            second.Refuses(500, "handler_failed");
            Assert.Contains(app.Log.Entries, entry => entry.Failure?.Message.Contains("uses the key '<Anna>' twice") == true);
            return;
        }

        Assert.Equal([$"{tally.Id}-<Anna>", $"{tally.Id}-<Anna>~2"], second.Root.QuerySelectorAll("li").Select(row => row.Id));
    }

    [Fact]
    public async Task A_view_without_an_identity_says_what_to_write()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.AddComponentFramework().AddRazorView<TallyComponent, Rootless>());
        using var browser = app.Browse();
        (await browser.PostAsync("tally")).Refuses(500, "handler_failed");
        Assert.Contains(app.Log.Entries, entry => entry.Failure?.Message.Contains("@attributes=\"Root\"") == true);
    }

    [Fact]
    public async Task A_component_without_any_view_says_what_to_write()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("tally")).Refuses(500, "handler_failed");
        Assert.Contains(app.Log.Entries, entry => entry.Failure?.Message.Contains("TallyComponent.View") == true);
    }

    private static Task<TestApplication> StartAsync(string environment = "Production") => TestApplication.StartAsync(
        builder =>
        {
            builder.Environment.EnvironmentName = environment;
            builder.Services.AddComponentFramework().AddRazorView<TallyComponent, Tally>();
        },
        app =>
        {
            app.MapComponents();
            app.MapGet("/page", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("Tally", [TallyComponent.Compose("A & B").Fill("extra", CounterComponent.Compose())]))).AllowAnonymous();
        });
}
