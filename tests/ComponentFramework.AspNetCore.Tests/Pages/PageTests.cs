using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Tests.Pages;

public sealed class PageTests
{
    [Fact]
    public async Task A_page_is_shown_in_its_layout_with_its_components()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = await browser.GetAsync("/page");
        Assert.Equal(200, page.Status);
        Assert.Equal("text/html; charset=utf-8", page["content-type"]);
        Assert.Equal(page.Bytes.Length.ToString(), page["content-length"]);
        Assert.StartsWith("<!DOCTYPE html>", page.Body.TrimStart());
        Assert.Equal("Page & title", page.Page.Title);
        var card = page.Page.QuerySelector("main [data-component=card]")!;
        Assert.Equal("Product 3", card.QuerySelector("h1")!.TextContent);
        Assert.Equal("counter", card.QuerySelector(".extra > *")!.GetAttribute("data-component"));
        Assert.Equal(1, app.Calls["card"]);
        Assert.Equal(1, app.Calls["mount"]);
    }

    [Fact]
    public async Task Going_back_in_the_browser_gets_the_full_page()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = await browser.GetAsync("/page", ("HX-Request", "true"), ("HX-History-Restore-Request", "true"));
        Assert.NotNull(page.Page.QuerySelector("html head script"));
    }

    [Fact]
    public async Task Head_has_the_headers_and_no_body()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = await browser.SendAsync(HttpMethod.Head, "/page");
        Assert.Equal(200, page.Status);
        Assert.Empty(page.Body);
        Assert.True(int.Parse(page["content-length"]!) > 100);
    }

    [Fact]
    public async Task A_page_has_the_status_it_is_given()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal(404, (await browser.GetAsync("/lost")).Status);
    }

    [Fact]
    public async Task What_a_component_refuses_is_the_answer_to_the_page()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (await browser.GetAsync("/missing")).Refuses(404, "not_found");
    }

    [Fact]
    public async Task The_head_loads_the_client_from_this_application_alone()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var head = (await browser.GetAsync("/page")).Page.Head!;
        Assert.Equal("""{"includeIndicatorCSS":false}""", head.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content"));
        var scripts = head.QuerySelectorAll("script");
        var (client, htmx) = (scripts[0], scripts[1]);
        Assert.Matches("^/components/assets/component-client\\.[0-9a-f]{16}\\.js$", client.GetAttribute("src")!);
        Assert.Equal("module", client.GetAttribute("type"));
        Assert.True(client.HasAttribute("data-component-client"));
        Assert.Equal("", client.GetAttribute("data-base"));
        Assert.Equal("/account/sign-in", client.GetAttribute("data-login"));
        Assert.Matches("^/components/assets/htmx\\.[0-9a-f]{16}\\.js$", htmx.GetAttribute("src")!);
        Assert.True(htmx.HasAttribute("defer"));
        Assert.All(scripts, script => Assert.Empty(script.TextContent));
        Assert.Empty(head.QuerySelectorAll("style, [style]"));
        foreach (var script in scripts)
        {
            Assert.Equal(200, (await browser.GetAsync(script.GetAttribute("src")!)).Status);
        }
    }

    [Fact]
    public async Task Nothing_on_a_page_breaks_a_policy_of_self()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page")).Page;
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("style, [style], [hx-on], iframe, object"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on") || attribute.Value.Contains("javascript:") || attribute.Value.StartsWith("js:"));
    }

    [Fact]
    public async Task The_script_tag_says_what_the_client_waits_and_says()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal(
            [("timeout", "15000"), ("retrying", "The server does not answer. Trying again…"), ("expired", "This part was out of date. Please try again."), ("failed", "This did not work. Please try again."), ("dismiss", "Dismiss")],
            Said(await browser.GetAsync("/page")));
    }

    [Fact]
    public async Task An_application_sets_what_the_client_waits_and_says()
    {
        await using var app = await StartAsync(web =>
        {
            web.ClientTimeout = TimeSpan.FromSeconds(2.5);
            web.Sentences = new() { Retrying = "\"Moment\" & <Geduld>", Expired = "Veraltet", Failed = "Misslungen", Dismiss = "Weg" };
        });
        using var browser = app.Browse();
        Assert.Equal(
            [("timeout", "2500"), ("retrying", "\"Moment\" & <Geduld>"), ("expired", "Veraltet"), ("failed", "Misslungen"), ("dismiss", "Weg")],
            Said(await browser.GetAsync("/page")));
    }

    [Fact]
    public async Task The_client_speaks_the_culture_of_the_request()
    {
        await using var app = await StartAsync(web => web.SentencesFor = culture => new() { Dismiss = culture.Name == "de" ? "Weg" : "Away" });
        using var browser = app.Browse();
        Assert.Equal(("dismiss", "Weg"), Said(await browser.GetAsync("/page?culture=de"))[^1]);
        Assert.Equal(("dismiss", "Away"), Said(await browser.GetAsync("/page?culture=en"))[^1]);
    }

    [Fact]
    public async Task A_time_that_no_client_can_wait_stops_the_start()
    {
        var stopped = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(web => web.ClientTimeout = TimeSpan.Zero));
        Assert.Equal("ClientTimeout is 00:00:00; expected a millisecond to 24 days.", stopped.Message);
    }

    [Fact]
    public async Task Under_a_path_base_every_address_begins_with_it()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UsePathBase("/shop");
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapComponents();
            app.MapGet("/page", () => AspNetCore.Pages.Show(new TestPage("Based", [CounterComponent.Compose()]))).AllowAnonymous();
        });
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/shop/page")).Page;
        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/shop/components/assets/", script.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("[hx-post]"), trigger => Assert.Equal("/shop/components/counter", trigger.GetAttribute("hx-post")));
        var client = page.QuerySelector("script[data-component-client]")!;
        Assert.Equal(("/shop", "/shop/account/sign-in"), (client.GetAttribute("data-base"), client.GetAttribute("data-login")));
        var answer = await browser.SendAsync(HttpMethod.Post, "/shop/components/counter", TestBrowser.Form());
        Assert.Contains("hx-post=\"/shop/components/counter\"", answer.Body);
    }

    [Fact]
    public async Task A_model_without_a_view_says_what_to_write()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal(500, (await browser.GetAsync("/viewless")).Status);
        Assert.Contains(app.Log.Entries, entry => entry.Failure is { } failure && failure.Message.Contains("@inherits PageView<"));
    }

    [Theory, InlineData("/page"), InlineData("/lost")]
    public async Task A_page_loads_the_modules_of_what_is_on_it(string path)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync(path)).Page;
        foreach (var name in new[] { "live", "optimistic" })
        {
            Assert.Equal(page.QuerySelector($"[data-{name}]") is null ? 0 : 1, page.QuerySelectorAll($"script[src*='component-{name}.']").Length);
        }
    }

    private static (string Name, string Value)[] Said(TestAnswer page) =>
        [.. page.Page.QuerySelector("script[data-component-client]")!.Attributes.Skip(5).Where(attribute => !attribute.Name.EndsWith("-module")).Select(attribute => (attribute.Name["data-".Length..], attribute.Value))];

    private static Task<TestApplication> StartAsync(Action<ComponentFrameworkWebOptions>? configure = null) => TestApplication.StartAsync(builder => builder.Services.Configure(configure ?? (_ => { })), app =>
    {
        app.UseRequestLocalization(options => options.AddSupportedUICultures("en", "de"));
        app.MapComponents();
        app.MapMethods("/page", ["GET", "HEAD"], () => AspNetCore.Pages.Show(new TestPage("Page & title", [CardComponent.Compose(3).Fill("extra", CounterComponent.Compose())]))).AllowAnonymous();
        app.MapGet("/lost", () => AspNetCore.Pages.Show(new TestPage("Lost", []), 404)).AllowAnonymous();
        app.MapGet("/missing", () => AspNetCore.Pages.Show(new TestPage("Missing", [CardComponent.Compose(5000)]))).AllowAnonymous();
        app.MapGet("/viewless", () => AspNetCore.Pages.Show("a text")).AllowAnonymous();
    });
}
