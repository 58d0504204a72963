namespace ComponentFramework.Browser.Tests.Site;

/// <summary>The HTML that the component of the same name shows next.</summary>
public sealed class Anything
{
    private volatile string _html = "";
    private int _version;

    public string Html => _html;

    public int Version => Volatile.Read(ref _version);

    public void Show(string html)
    {
        _html = html;
        Interlocked.Increment(ref _version);
    }
}
