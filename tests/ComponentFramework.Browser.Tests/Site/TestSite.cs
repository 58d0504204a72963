using System.Security.Claims;
using System.Text;
using ComponentFramework.AspNetCore;
using ComponentFramework.Browser.Tests.Site.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>A small application of its own for each test, on a real Kestrel, with the strictest Content-Security-Policy.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private const string Style = ".scroll { height: 3rem; overflow: auto } .tall { height: 50rem }";

    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("site-keys-");
    private WebApplication? _app;

    public string Url { get; private set; } = "http://127.0.0.1:0";

    /// <summary>How long the client waits for an answer, in milliseconds; null for its default.</summary>
    public int? ClientTimeout { get; set; }

    /// <summary>The environment from the next start on.</summary>
    public string Environment { get; set; } = Environments.Production;

    public SiteFacts Facts { get; } = new();

    public Anything Anything { get; } = new();

    public ShiftedTime Time { get; } = new();

    public Road Road { get; } = new();

    public IReadOnlyList<SiteRequest> Requests => [.. Road.Requests];

    public static async Task<TestSite> OpenAsync()
    {
        var site = new TestSite();
        await site.StartAsync();
        return site;
    }

    /// <summary>Starts, or starts again at the same address with the same keys.</summary>
    public async Task StartAsync()
    {
        _app = Build();
        await _app.StartAsync();
        Url = _app.Urls.Single();
    }

    public async Task StopAsync()
    {
        Road.CutSockets();
        await _app!.DisposeAsync();
    }

    /// <summary>Changes the fact that live components show, and tells them.</summary>
    public async Task ChangeFactAsync()
    {
        Facts.Change();
        await _app!.Services.GetRequiredService<IBroadcaster>().SendAsync("facts", ComponentEvent.Refresh);
    }

    /// <summary>Has every page that shows anything show what is next.</summary>
    public async Task RefreshAnythingAsync() => await _app!.Services.GetRequiredService<IBroadcaster>().SendAsync("anything", ComponentEvent.Refresh);

    /// <summary>Something goes wrong with a request that comes.</summary>
    public void Expect(Fault fault) => Road.Add(fault);

    /// <summary>Holds a request up until the answer is called.</summary>
    public Action Hold(Func<SiteRequest, bool>? of = null)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Road.Add(new() { Of = of, Until = gate.Task });
        return gate.SetResult;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _keys.Delete(recursive: true);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environment });
        builder.WebHost.UseUrls(Url);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Facts);
        builder.Services.AddSingleton(Anything);
        builder.Services.AddDataProtection().SetApplicationName("site").PersistKeysToFileSystem(_keys);
        builder.Services.AddAuthentication("Cookies").AddCookie("Cookies", cookie => cookie.LoginPath = "/sign-in");
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddComponentFramework().ConfigureWeb(web => web.LoginPath = "/sign-in").AddComponents(typeof(TestSite).Assembly).AddFilter<HeldEvents>();

        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = context.Request.Path == "/anything" ? "default-src 'self'; style-src 'self' 'unsafe-inline'" : "default-src 'self'";
            return next(context);
        });
        app.UseWebSockets();
        app.Use(Road.PassAsync);
        app.UseWhen(context => ClientTimeout is not null && !context.Request.Path.Value!.Contains("/components"), pages => pages.Use(SetTimeoutAsync));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapComponents();
        MapPages(app);
        return app;
    }

    /// <summary>Sets the client's time-out where an application's layout would: at the script element.</summary>
    private async Task SetTimeoutAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        await next(context);
        context.Response.Body = body;
        context.Response.ContentLength = null;
        var html = Encoding.UTF8.GetString(page.ToArray());
        await context.Response.WriteAsync(html.Replace(" data-timeout=\"15000\"", $" data-timeout=\"{ClientTimeout}\""));
    }

    private static void MapPages(WebApplication app)
    {
        Place("/counters", CounterComponent.Compose(), CounterComponent.Compose());
        Place("/board", BoardComponent.Compose(), CounterComponent.Compose());
        Place("/boards", BoardComponent.Compose(), BoardComponent.Compose());
        Place("/fields", FieldsComponent.Compose());
        Place("/rows", RowsComponent.Compose());
        Place("/anything", AnythingComponent.Compose());
        Place("/own", OwnComponent.Compose());
        Place("/drawing", DrawingComponent.Compose());
        Place("/guess", GuessComponent.Compose());
        Place("/live-guess", LiveGuessComponent.Compose());
        Place("/playlist", PlaylistComponent.Compose());
        Place("/picker", PickerComponent.Compose());
        Place("/live-picker", LivePickerComponent.Compose());
        Place("/nested", FrameComponent.Compose().Fill("inside", CounterComponent.Compose()));
        Place("/holes", NumberComponent.Compose(5).AsHole(), NumberComponent.Compose(7).AsHole(), BoardComponent.Compose());
        Place("/closed-hole", MembersComponent.Compose().AsHole(), NumberComponent.Compose(7).AsHole(), BoardComponent.Compose());
        Place("/members", MembersComponent.Compose());
        Place("/sign-in");
        Place("/elsewhere");

        app.MapGet("/sign-in/{name}", (string name, HttpContext context) => context.SignInAsync(
            new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, name), new(ClaimTypes.Name, name)], "Cookies"))));
        app.MapGet("/fragment", () => Results.Content("<p>A fragment</p>", "text/html"));
        app.MapGet("/icon.svg", () => Results.Content("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"));
        app.MapGet("/site.css", () => Results.Content(Style, "text/css"));

        void Place(string path, params Composition[] content) => app.MapGet(path, () => AspNetCore.Pages.Show(new SitePage(content)));
    }
}
