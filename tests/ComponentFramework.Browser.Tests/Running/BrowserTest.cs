namespace ComponentFramework.Browser.Tests.Running;

/// <summary>Sends visitors and, when the test is over, looks whether their pages had anything to complain about.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<BrowserVisitor> _visitors = [];
    private readonly CancellationTokenSource _isOver = new();

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
        _ = SendAwayLateAsync(visitor);
        return visitor;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _isOver.CancelAsync();
        foreach (var visitor in _visitors)
        {
            await visitor.Context.DisposeAsync();
        }

        _isOver.Dispose();
        GC.SuppressFinalize(this);
        Assert.Empty(_visitors.SelectMany(visitor => visitor.Complaints));
    }

    /// <summary>Closes the visitor's pages when the time is up, so that whatever waits for them fails.</summary>
    private async Task SendAwayLateAsync(BrowserVisitor visitor)
    {
        try
        {
            await Task.Delay(Limit, _isOver.Token);
            await visitor.Context.CloseAsync(new() { Reason = $"The test took more than {Limit}." });
        }
        catch (OperationCanceledException)
        {
            // It was over in time.
        }
    }
}
