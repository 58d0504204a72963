using ComponentFramework.Browser.Tests.Client;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>A test with a component that shows whatever HTML the test has made up.</summary>
public abstract class AnythingTest(Chromium chromium) : SiteTest(chromium)
{
    /// <summary>How an answer comes: operations over the socket, asked for or pushed, the first push after a connection was lost, the whole HTML over HTTP.</summary>
    protected static IReadOnlyList<string> Roads { get; } = ["event", "push", "rejoined", "http"];

    protected Task<IPage> OpenAnythingAsync(string html)
    {
        Site.Anything.Show(html);
        return Visitor.OpenAsync("/anything");
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
