using ComponentFramework.AspNetCore.Tests.Components;
using Microsoft.AspNetCore.DataProtection;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>A whole application on a real Kestrel with a clock that stands still.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApplication(WebApplication app)
    {
        _app = app;
        Address = new(app.Urls.First());
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public Calls Calls => Services.GetRequiredService<Calls>();

    public SteppingClock Time => (SteppingClock)Services.GetRequiredService<TimeProvider>();

    public RecordedLog Log => Services.GetRequiredService<RecordedLog>();

    public static async Task<TestApplication> StartAsync(Action<WebApplicationBuilder>? add = null, Action<WebApplication>? map = null)
    {
        var app = Build(add, map);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await EndAsync(app);
            throw;
        }

        return new(app);
    }

    public static WebApplication Build(Action<WebApplicationBuilder>? add = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var log = new RecordedLog();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<Calls>();
        builder.Services.AddSingleton<TimeProvider>(new SteppingClock(DateTimeOffset.UtcNow));
        var keys = Directory.CreateTempSubdirectory("keys-");
        builder.Services.AddSingleton(new KeyFolder(keys.FullName));
        builder.Services.AddDataProtection().SetApplicationName("tests").PersistKeysToFileSystem(keys);
        builder.Services.AddAuthentication("User")
            .AddScheme<HeaderAuthenticationOptions, HeaderAuthentication>("User", null)
            .AddScheme<HeaderAuthenticationOptions, HeaderAuthentication>("Machine", options => options.Header = "Machine");
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("Staff", policy => policy.RequireRole("staff"))
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddComponentFramework().AddComponents(typeof(TestApplication).Assembly);
        add?.Invoke(builder);

        var app = builder.Build();
        if (map is not null)
        {
            map(app);
        }
        else
        {
            app.MapComponents();
        }

        return app;
    }

    public TestBrowser Browse(string? user = null) => new(this, user);

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => EndAsync(_app);

    private static async ValueTask EndAsync(WebApplication app)
    {
        var keys = app.Services.GetRequiredService<KeyFolder>().Path;
        await app.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }

    private sealed record KeyFolder(string Path);
}
