using ComponentFramework.Browser.Tests.Client;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>A test with a component that shows whatever HTML the test has made up.</summary>
public abstract class AnythingTest(Chromium chromium) : SiteTest(chromium)
{
    /// <summary>How an answer comes: operations over the socket, asked for or pushed, the first push after a connection was lost, the whole HTML over HTTP.</summary>
    protected static IReadOnlyList<string> Roads { get; } = ["event", "push", "rejoined", "http"];

    /// <param name="html">What the component shows at first.</param>
    /// <param name="before">What is done with the page before the client's scripts are there; null for nothing.</param>
    protected async Task<IPage> OpenAnythingAsync(string html, Func<IPage, Task>? before = null)
    {
        Site.Anything.Show(html);
        return before is null ? await Visitor.OpenAsync("/anything") : await Visitor.OpenEarlyAsync("/anything", isLive: true, before);
    }

    /// <summary>Has the component show other HTML, and brings that to the page.</summary>
    protected async Task AnswerAsync(IPage page, string road, string html)
    {
        Site.Anything.Show(html);
        switch (road)
        {
            case "push":
                await Site.RefreshAnythingAsync();
                break;
            case "rejoined":
                Site.Road.CutSockets();
                await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(0);
                await page.WaitUntilLiveAsync();
                break;
            case "http":
                Site.Road.AllowsSockets = false;
                Site.Road.CutSockets();
                await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(0);
                await page.Locator(".go").EvaluateAsync("(button) => button.click()");
                break;
            default:
                await page.Locator(".go").EvaluateAsync("(button) => button.click()");
                break;
        }

        await page.Locator("output").IsAsync($"{Site.Anything.Version}", 10_000);
        if (road == "http")
        {
            Site.Road.AllowsSockets = true;
            await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
            await page.WaitUntilLiveAsync();
        }
    }
}
