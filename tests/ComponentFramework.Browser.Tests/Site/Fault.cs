namespace ComponentFramework.Browser.Tests.Site;

/// <summary>What goes wrong with one request on its way to a component.</summary>
public sealed record Fault
{
    /// <summary>Which request; the next one when null.</summary>
    public Func<SiteRequest, bool>? Of { get; init; }

    /// <summary>What the request waits for.</summary>
    public Task? Until { get; init; }

    /// <summary>Answered in place of the component.</summary>
    public int? Status { get; init; }

    public string Code { get; init; } = "";

    public string Error { get; init; } = "";

    public int? RetryAfter { get; init; }

    /// <summary>An answer that is no problem document.</summary>
    public string? Html { get; init; }

    /// <summary>The connection ends before the component has seen the request.</summary>
    public bool IsLost { get; init; }

    /// <summary>The connection ends after the component has answered and before the browser knows.</summary>
    public bool IsAnswerLost { get; init; }

    /// <summary>Whether it happens again and again.</summary>
    public bool Stays { get; init; }
}
