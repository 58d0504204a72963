using ComponentFramework.Browser.Tests.Running;
using ComponentFramework.Browser.Tests.Site;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>A test of the client on a site of its own.</summary>
public abstract class SiteTest(Chromium chromium) : BrowserTest(chromium), IAsyncLifetime
{
    private TestSite? _site;
    private BrowserVisitor? _visitor;

    private protected TestSite Site => _site ?? throw new InvalidOperationException("The site has not started.");

    protected BrowserVisitor Visitor => _visitor ?? throw new InvalidOperationException("Nobody has arrived yet.");

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _visitor = await ArriveAsync(_site.Url);
    }

    public override async ValueTask DisposeAsync()
    {
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
    }

    /// <summary>Opens a page whose client waits this long for an answer.</summary>
    protected Task<IPage> OpenWithTimeoutAsync(string path, int milliseconds)
    {
        Site.ClientTimeout = milliseconds;
        return Visitor.OpenAsync(path);
    }

    /// <summary>Opens a page whose components are live, or one from which every event goes over HTTP.</summary>
    protected async Task<IPage> OpenAsync(string path, bool isLive)
    {
        if (isLive)
        {
            return await Visitor.OpenAsync(path);
        }

        Site.Road.AllowsSockets = false;
        var page = await Visitor.Context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Counts what became of the clicks.</summary>
    protected static Task CountsAsync(IPage page, int count, float timeout = 5000) => page.Locator("output").First.IsAsync($"{count}", timeout);
}
