using System.Text;
using Microsoft.Playwright;

namespace ComponentFramework.Differences.Tests.Browser;

/// <summary>A page with the client's operations.js and the tree that it works on, for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Site = "http://client.test/";

    private LaunchedChromium? _chromium;

    public IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _chromium = await LaunchedChromium.StartAsync();
        Page = await _chromium.Browser.NewPageAsync();
        await Page.RouteAsync($"{Site}**", route => route.FulfillAsync(FileFor(route.Request.Url)));
        await Page.GotoAsync(Site);
        await Page.WaitForFunctionAsync("() => window.problems");
    }

    public ValueTask DisposeAsync() => _chromium?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static RouteFulfillOptions FileFor(string url) => url[Site.Length..] switch
    {
        "" => new() { ContentType = "text/html", Body = "<!doctype html><script type=module src=replay.js></script><body></body>" },

        // What the client's core shares with its modules, without what takes over the page.
        "main.js" => new() { ContentType = "text/javascript", Body = "export * from './merge.js'; export * from './served.js';" },
        var name => new() { ContentType = "text/javascript", Body = Script(name) },
    };

    private static string Script(string name)
    {
        using var stream = typeof(Chromium).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
