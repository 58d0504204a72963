using System.Text;
using Microsoft.Playwright;

namespace ComponentFramework.Differences.Tests.Browser;

/// <summary>A page with the client's operations.js, for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
        Page = await _browser.NewPageAsync();
        await Page.SetContentAsync("<!doctype html><body></body>");
        await Page.AddScriptTagAsync(new() { Type = "module", Content = Script("operations.js") + "\nwindow.apply = apply;" });
        await Page.AddScriptTagAsync(new() { Type = "module", Content = Script("replay.js") });
        await Page.WaitForFunctionAsync("() => window.apply && window.problems");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Script(string name)
    {
        using var stream = typeof(Chromium).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
