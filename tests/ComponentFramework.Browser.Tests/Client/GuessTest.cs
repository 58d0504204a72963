using ComponentFramework.Browser.Tests.Running;
using ComponentFramework.Browser.Tests.Site;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>What tests of predictions look at.</summary>
public abstract class GuessTest(Chromium chromium) : SiteTest(chromium)
{
    /// <summary>Keeps every node of the component in mind.</summary>
    protected static Task RememberAsync(IPage page) => page.Locator("section").RememberAsync();

    /// <summary>The component has the very nodes that it had, and they look as they did.</summary>
    protected static Task IsAsBeforeAsync(IPage page) => page.Locator("section").IsAsBeforeAsync();

    /// <summary>What the component shows, without waiting for it: the count, the marks and the rows.</summary>
    protected static Task<string> ShownAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => [
          document.querySelector('output').textContent,
          document.querySelector('.mark').ariaPressed === 'true' ? 'marked' : 'plain',
          [...document.querySelectorAll('li span')].map((row) => row.textContent).join(''),
          document.querySelector('section').hasAttribute('data-predicted') ? 'predicted' : 'settled',
        ].join(' ')
        """);

    /// <summary>Clicks and looks in the same breath, before anything can have been sent or painted.</summary>
    protected static async Task<string> ClickAsync(IPage page, string selector)
    {
        await page.EvaluateAsync("(selector) => { document.querySelector(selector).click(); window.isPredicted = document.querySelector('section').hasAttribute('data-predicted'); }", selector);
        return await ShownAsync(page);
    }

    /// <summary>Notes what the count shows whenever anything could be painted.</summary>
    protected static Task WatchCountAsync(IPage page) => page.EvaluateAsync(
        """
        () => {
          const output = document.querySelector('output');
          window.counts = [output.textContent];
          new MutationObserver(() => window.counts.push(output.textContent)).observe(output, { subtree: true, childList: true, characterData: true });
        }
        """);

    /// <summary>The counts that could be seen, in order, each once.</summary>
    protected static async Task<string> PaintedAsync(IPage page)
    {
        var counts = await page.EvaluateAsync<string[]>("() => window.counts");
        return string.Join(' ', counts.Where((count, at) => at == 0 || counts[at - 1] != count));
    }

    /// <summary>Lets a request wait, and then answers it with a refusal.</summary>
    private protected Action Refuse(int status, string code)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Site.Expect(new() { Until = gate.Task, Status = status, Code = code, Error = "No." });
        return gate.SetResult;
    }
}
