namespace ComponentFramework.Browser.Tests.Running;

/// <summary>Sends visitors and, when the test is over, looks whether their pages had anything to complain about.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<BrowserVisitor> _visitors = [];

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Somebody with cookies of their own.</summary>
    protected async Task<BrowserVisitor> ArriveAsync(string url, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = url;
        var visitor = await BrowserVisitor.ArriveAsync(chromium.Browser, options);
        _visitors.Add(visitor);
        return visitor;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.Context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(_visitors.SelectMany(visitor => visitor.Complaints));
    }
}
