using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Rates;

public sealed record SearchState
{
    public IReadOnlyList<string> Found { get; init; } = [];

    public bool IsMailed { get; init; }
}

[Component("search"), AllowAnonymous, RateLimit("60/minute")]
public sealed partial class SearchComponent : Component<SearchState>
{
    [Event]
    public void OnFind(string text) => State = State with { Found = [.. new[] { "apple", "pear" }.Where(name => name.Contains(text, StringComparison.Ordinal))] };

    [Event, RateLimit("3/hour")]
    public void OnMail() => State = State with { IsMailed = true };
}

[Component("report"), Authorize, RateLimit("10/minute")]
public sealed partial class ReportComponent : Component<SearchState>
{
    protected override string? GetThrottleKey(Visitor visitor) => $"tenant {visitor.User.FindFirst("tenant")?.Value}";
}
