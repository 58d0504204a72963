using System.Text.RegularExpressions;

namespace ComponentFramework.Browser.Tests.Running;

/// <summary>What the tests do on pages again and again.</summary>
public static class Pages
{
    /// <summary>Waits until every hole is filled and every live component has joined the socket.</summary>
    public static async Task WaitUntilLiveAsync(this IPage page) => await page.WaitForFunctionAsync(
        """
        () => document.readyState === 'complete' && document.getElementById('component-messages')
          && !document.querySelector('[data-mount]')
          && [...document.querySelectorAll('[data-live]')].every((root) => root.dataset.live === 'live')
        """,
        options: new() { PollingInterval = 30 });

    /// <summary>Clicks several times before the page can do anything in between.</summary>
    public static Task ClickQuicklyAsync(this ILocator locator, int times) =>
        locator.EvaluateAsync("(element, times) => { for (let time = 0; time < times; time++) element.click(); }", times);

    /// <summary>Leaves a mark that a reload would wipe out.</summary>
    public static Task MarkAsync(this IPage page) => page.EvaluateAsync("() => { window.isMarked = true; }");

    /// <summary>Whether the page is still the one that was marked.</summary>
    public static Task<bool> IsMarkedAsync(this IPage page) => page.EvaluateAsync<bool>("() => window.isMarked === true");

    /// <summary>Waits until the tab shows this address: a path, or the end of one.</summary>
    public static Task IsAtAsync(this IPage page, string end) => Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(end)}$"), new() { Timeout = 10_000 });

    public static ILocator Messages(this IPage page) => page.Locator("#component-messages .component-message");

    public static ILocator Message(this IPage page, string code) => page.Locator($"#component-messages .component-message[data-code='{code}']");

    public static ILocator Loading(this IPage page) => page.Locator("[data-loading]");

    public static ILocator Component(this IPage page, string name) => page.Locator($"[data-component='{name}']");

    public static Task ShowsAsync(this ILocator locator, string text, float timeout = 5000) => Expect(locator).ToContainTextAsync(text, new() { Timeout = timeout });

    public static Task IsAsync(this ILocator locator, string text, float timeout = 5000) => Expect(locator).ToHaveTextAsync(text, new() { Timeout = timeout });

    public static Task IsThereAsync(this ILocator locator, float timeout = 5000) => Expect(locator).ToBeVisibleAsync(new() { Timeout = timeout });

    public static Task IsGoneAsync(this ILocator locator, float timeout = 5000) => Expect(locator).ToHaveCountAsync(0, new() { Timeout = timeout });
}
