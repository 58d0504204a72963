using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Pages;

/// <summary>What a developer is told who forgot one of the steps, where nothing fails and nothing happens.</summary>
public sealed class ForgottenTests
{
    private const string NotMapped = "The page ComponentFramework.AspNetCore.Tests.Components.TestPage shows components, but app.MapComponents() was not called, so nothing answers them. Write app.MapComponents(); before app.Run().";

    private const string WithoutScripts = "The page ComponentFramework.AspNetCore.Tests.Components.BarePage shows components, but nothing writes @Scripts, so nothing happens at a click. Write @Scripts into the <head> of the page or its layout.";

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_page_with_components_that_nothing_is_mapped_for_is_told_once(string environment)
    {
        await using var app = await StartAsync(environment, isMapped: false);
        using var browser = app.Browse();
        await browser.GetAsync("/empty");
        Assert.Empty(Warnings(app));
        var page = await browser.GetAsync("/page");
        await browser.GetAsync("/page");
        await browser.GetAsync("/bare");
        Assert.Equal([NotMapped], Warnings(app));
        Assert.Equal(environment == "Development", page.Body.EndsWith("<script>console.warn(\"Component Framework: the" + NotMapped[3..] + "\")</script>\n"));
    }

    [Fact]
    public async Task A_page_without_the_client_is_told_once_for_each_model()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        await browser.GetAsync("/page");
        await browser.GetAsync("/empty");
        Assert.Empty(Warnings(app));
        var page = await browser.GetAsync("/bare");
        await browser.GetAsync("/bare");
        Assert.Equal([WithoutScripts], Warnings(app));
        Assert.EndsWith("console.warn(\"Component Framework: the" + WithoutScripts[3..].Replace("<", "\\u003C").Replace(">", "\\u003E") + "\")</script>\n", page.Body);
    }

    [Fact]
    public async Task Nobody_else_is_told_of_a_page_without_the_client()
    {
        await using var app = await StartAsync("Production");
        using var browser = app.Browse();
        Assert.DoesNotContain("console.warn", (await browser.GetAsync("/bare")).Body);
        Assert.Empty(Warnings(app));
    }

    [Fact]
    public async Task A_page_whose_policy_forbids_the_line_has_none()
    {
        await using var app = await StartAsync(map: app => app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return next(context);
        }));
        using var browser = app.Browse();
        Assert.DoesNotContain("console.warn", (await browser.GetAsync("/bare")).Body);
        Assert.Equal([WithoutScripts], Warnings(app));
    }

    [Fact]
    public async Task Components_that_were_not_added_are_named_with_what_to_write()
    {
        await using var app = await StartWithoutComponentsAsync(framework => { });
        using var browser = app.Browse();
        Assert.Equal(500, (await browser.GetAsync("/empty")).Status);
        Assert.Equal(500, (await browser.GetAsync("/card")).Status);
        Assert.Equal(["The page model ComponentFramework.AspNetCore.Tests.Components.TestPage is shown, but its assembly was not added. Write: builder.Services.AddComponentFramework().AddComponents(typeof(TestPage).Assembly)."], Failures(app).Distinct());
        Assert.Contains("AddComponentFramework() was called without AddComponents, so the application has no components. Write: builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly).", app.Log.Entries.Select(entry => entry.Text));
    }

    [Fact]
    public async Task A_placed_component_that_was_not_added_is_no_lost_page()
    {
        await using var app = await StartWithoutComponentsAsync(framework => framework.AddComponents(new PagesAlone()));
        using var browser = app.Browse();
        Assert.Equal(200, (await browser.GetAsync("/empty")).Status);
        Assert.Equal(500, (await browser.GetAsync("/card")).Status);
        Assert.Equal(500, (await browser.GetAsync("/hole")).Status);
        Assert.Equal(["The component 'card' is placed, but its assembly was not added. Write: builder.Services.AddComponentFramework().AddComponents(typeof(CardComponent).Assembly)."], Failures(app).Distinct());
    }

    [Fact]
    public async Task A_page_without_the_framework_says_what_to_add()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        await using var app = builder.Build();
        app.MapGet("/", () => AspNetCore.Pages.Show(new TestPage("Alone", [])));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        Assert.Equal(500, (int)(await client.GetAsync(app.Urls.First(), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(log.Entries, entry => entry.Failure?.Message == "A page is shown, but Component Framework was not added. Write: builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly).");
    }

    [Theory]
    [InlineData("http", "mount")]
    [InlineData("address", "mount")]
    [InlineData("page", "mount")]
    [InlineData("hole", "mount")]
    [InlineData("socket", "mount")]
    public async Task A_component_that_says_nothing_about_permissions_is_named_in_the_log_once(string road, string @event)
    {
        await using var app = await StartAsync("Production", map: app => app.MapComponent<SilentComponent>("/silent"));
        using var browser = app.Browse();
        for (var i = 0; i < 2; i++)
        {
            await AskAsync(app, browser, road);
        }

        Assert.Equal([$"The component 'silent' says nothing about permissions, so everybody is refused (401 to '{@event}'). Write [AllowAnonymous] on ComponentFramework.AspNetCore.Tests.Components.SilentComponent for everybody, or [Authorize] for signed-in visitors (CF006)."], Warnings(app));
    }

    [Fact]
    public async Task A_visitor_who_may_not_is_no_mistake()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("staff")).Refuses(401, "authentication_required");
        Assert.Empty(Warnings(app));
    }

    private static async Task AskAsync(TestApplication app, TestBrowser browser, string road)
    {
        switch (road)
        {
            case "http":
                (await browser.PostAsync("silent")).Refuses(401, "authentication_required");
                break;
            case "address":
                (await browser.GetAsync("/silent")).Refuses(401, "authentication_required");
                break;
            case "page":
                (await browser.GetAsync("/silent-page")).Refuses(401, "authentication_required");
                break;
            case "hole":
                var hole = (await browser.GetAsync("/silent-hole")).Page.QuerySelector("[data-component=silent]")!;
                (await browser.PostAsync("silent", ("state", hole.GetAttribute("data-state")))).Refuses(401, "authentication_required");
                break;
            default:
                var shown = (await browser.GetAsync("/silent-hole")).Page.QuerySelector("[data-component=silent]")!;
                await using (var socket = await TestSocket.OpenAsync(app, browser))
                {
                    await socket.SendAsync($$"""{"type":"join","ref":1,"id":"{{shown.Id}}","component":"silent","state":"{{shown.GetAttribute("data-state")}}"}""");
                    (await socket.ReadAsync()).Refuses(401, "authentication_required", 1);
                }

                break;
        }
    }

    private static IEnumerable<string> Warnings(TestApplication app) =>
        app.Log.Entries.Where(entry => entry.Level == LogLevel.Warning && entry.Category.StartsWith("ComponentFramework")).Select(entry => entry.Text);

    private static IEnumerable<string> Failures(TestApplication app) => app.Log.Entries.Select(entry => entry.Failure?.Message).OfType<string>();

    private static Task<TestApplication> StartAsync(string environment = "Development", bool isMapped = true, Action<WebApplication>? map = null) => TestApplication.StartAsync(
        builder => builder.Environment.EnvironmentName = environment,
        app =>
        {
            map?.Invoke(app);
            if (isMapped)
            {
                app.MapComponents();
            }

            MapPages(app);
        });

    private static Task<TestApplication> StartWithoutComponentsAsync(Action<ComponentFrameworkBuilder> add) => TestApplication.StartAsync(
        builder =>
        {
            foreach (var source in builder.Services.Where(service => service.ServiceType == typeof(Catalog.IComponentCatalogSource)).ToList())
            {
                builder.Services.Remove(source);
            }

            add(builder.Services.AddComponentFramework());
        },
        app =>
        {
            app.MapComponents();
            MapPages(app);
        });

    private static void MapPages(WebApplication app)
    {
        Page("/page", new TestPage("A page", [CounterComponent.Compose()]));
        Page("/bare", new BarePage(CounterComponent.Compose()));
        Page("/empty", new TestPage("No components", []));
        Page("/card", new TestPage("Card", [CardComponent.Compose(1)]));
        Page("/hole", new TestPage("Card", [CardComponent.Compose(1).AsHole()]));
        Page("/silent-page", new TestPage("Silent", [SilentComponent.Compose()]));
        Page("/silent-hole", new TestPage("Silent", [SilentComponent.Compose().AsHole()]));

        void Page<TModel>(string path, TModel model)
            where TModel : class => app.MapGet(path, () => AspNetCore.Pages.Show(model)).AllowAnonymous();
    }

    /// <summary>The page views of this assembly without its components.</summary>
    private sealed class PagesAlone : Catalog.IComponentCatalogSource
    {
        public IReadOnlyList<Catalog.ComponentDescriptor> Components => [];

        public IReadOnlyList<Catalog.PageDescriptor> Pages { get; } =
            typeof(ForgottenTests).Assembly.GetCustomAttributes(false).OfType<Catalog.ComponentCatalogAttribute>().Single().CreateSource().Pages;
    }
}
