namespace ComponentFramework.Browser.Tests.Running;

/// <summary>Sends visitors and, when the test is over, looks whether their pages had anything to complain about.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<BrowserVisitor> _visitors = [];
    private CancellationTokenSource? _limit;

    /// <summary>How long a test may take. A script that never ends would hold Playwright up for ever.</summary>
    private protected virtual TimeSpan Limit => TimeSpan.FromMinutes(4);

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Somebody with cookies of their own.</summary>
    protected async Task<BrowserVisitor> ArriveAsync(string url, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = url;
        var visitor = await BrowserVisitor.ArriveAsync(chromium.Browser, options);
        _visitors.Add(visitor);

        // Closed pages let whatever waits for them fail.
        _limit ??= new(Limit);
        _limit.Token.Register(() => _ = visitor.Context.CloseAsync(new() { Reason = $"The test took more than {Limit}." }));
        return visitor;
    }

    public virtual async ValueTask DisposeAsync()
    {
        _limit?.Dispose();
        foreach (var visitor in _visitors)
        {
            await visitor.Context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(_visitors.SelectMany(visitor => visitor.Complaints));
    }
}
