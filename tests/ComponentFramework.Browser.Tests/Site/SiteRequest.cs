namespace ComponentFramework.Browser.Tests.Site;

/// <summary>What a page has sent to a component over HTTP.</summary>
public sealed record SiteRequest(string Component, IReadOnlyList<KeyValuePair<string, string>> Fields, string? HtmxHeader, string? Accept, string? Shown, long Arrived)
{
    public string? Event => this["event"];

    public string? EventId => this["event_id"];

    public string? State => this["state"];

    /// <summary>The arguments as they came, in order.</summary>
    public IEnumerable<(string Name, string Value)> Arguments =>
        Fields.Where(one => one.Key is not ("event" or "event_id" or "event_rev" or "state")).Select(one => (one.Key, one.Value));

    public string? this[string name] => Fields.Where(one => one.Key == name).Select(one => one.Value).FirstOrDefault();
}
