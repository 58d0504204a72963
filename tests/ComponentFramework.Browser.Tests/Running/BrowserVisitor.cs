using System.Collections.Concurrent;
using System.Text.Json;

namespace ComponentFramework.Browser.Tests.Running;

/// <summary>One visitor: a browser context with its tabs, and everything that went wrong in them.</summary>
public sealed class BrowserVisitor
{
    private static readonly string[] PageParts = ["document", "script", "stylesheet", "image", "font"];

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentQueue<JsonElement> _frames = new();
    private readonly ConcurrentQueue<JsonElement> _received = new();

    private BrowserVisitor(IBrowserContext context)
    {
        Context = context;
        context.Page += (_, page) => Watch(page);
    }

    public IBrowserContext Context { get; }

    /// <summary>Violations of the Content-Security-Policy and uncaught exceptions. No test may cause any.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Other errors of the console, and parts of a page that did not load.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>The frames that the visitor's pages have sent, in order.</summary>
    public IReadOnlyList<JsonElement> Frames => [.. _frames];

    /// <summary>Does something that pushes an update to the visitor's page, and waits until the page has had it and could have shown it.</summary>
    public async Task HasPushAsync(IPage page, Func<Task> act)
    {
        var before = Pushes();
        await act();
        await Eventually.IsAsync(() => Pushes() > before, "a push");
        await page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

        int Pushes() => _received.Count(frame => frame.GetProperty("type").GetString() == "update" && !frame.TryGetProperty("ref", out _));
    }

    public static async Task<BrowserVisitor> ArriveAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', (e) => console.error('Content Security Policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        return new(context);
    }

    /// <summary>Opens a tab and waits until its holes are filled and its live components have joined.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(path);
        await page.WaitUntilLiveAsync();
        return page;
    }

    /// <summary>Opens a tab and does something with the whole page before the framework's scripts are there.</summary>
    public async Task<IPage> OpenEarlyAsync(string path, bool isLive, Func<IPage, Task> before)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await Context.NewPageAsync();
        await page.RouteAsync("**/components/assets/**", async route =>
        {
            await done.Task;
            await route.ContinueAsync();
        });
        try
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync("() => document.readyState === 'interactive'");
            await before(page);
        }
        finally
        {
            done.SetResult();
        }

        await page.WaitForFunctionAsync("() => window.htmx && document.readyState === 'complete'");
        if (isLive)
        {
            await page.WaitUntilLiveAsync();
        }

        return page;
    }

    public IEnumerable<JsonElement> FramesOf(string type) => Frames.Where(frame => frame.GetProperty("type").GetString() == type);

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                (message.Text.Contains("Content Security Policy") ? _complaints : _failures).Enqueue(message.Text);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && PageParts.Contains(response.Request.ResourceType))
            {
                _failures.Enqueue($"{response.Status} {response.Url}");
            }
        };
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => _frames.Enqueue(Read(frame));
            socket.FrameReceived += (_, frame) => _received.Enqueue(Read(frame));
        };
    }

    private static JsonElement Read(IWebSocketFrame frame) => JsonDocument.Parse(frame.Text!).RootElement.Clone();
}
