namespace ComponentFramework.Testing;

/// <summary>What became of an event, as the browser would be told.</summary>
public sealed class EventOutcome
{
    /// <summary>200, 422 when the handler left errors, or the status of a refusal.</summary>
    public required int Status { get; init; }

    /// <summary>The code of a refusal, such as <c>payload_invalid</c>; <c>validation_failed</c> with status 422; else null.</summary>
    public string? Code { get; init; }

    /// <summary>The sentence that the visitor reads, or null.</summary>
    public string? Error { get; init; }

    /// <summary>How long the visitor is asked to wait; only for <c>rate_limited</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the handler had to say, by field, in the order in which it was added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; init; } = [];

    /// <summary>Where the handler sends the page with <c>Navigate</c>; null when the page stays.</summary>
    public string? NavigatesTo { get; init; }

    /// <summary>The id or field name that the handler gives to <c>Focus</c>, empty for the root; null when it asks for none.</summary>
    public string? Focuses { get; init; }

    /// <summary>Whether the handler asks for <c>ResetForm</c>.</summary>
    public bool ResetsForm { get; init; }

    /// <summary>What connects a <c>handler_failed</c> with its entry in the log, or null.</summary>
    public string? TraceId { get; init; }

    /// <summary>What the handler threw, for <c>handler_failed</c> in memory. The browser never sees it.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether the component was left as it was.</summary>
    public bool IsRefused => Status is not (200 or 422);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = Code is null ? $"{Status}" : $"{Status} {Code}";
        if (Error is not null)
        {
            text += $": {Error}";
        }

        if (RetryAfter is { } wait)
        {
            text += $" (retry after {wait.TotalSeconds:0.###} s)";
        }

        if (NavigatesTo is not null)
        {
            text += $" (navigates to {NavigatesTo})";
        }

        return Errors.Count == 0 ? text : $"{text} [{string.Join("; ", Errors.Select(error => $"{error.Key}: {error.Value}"))}]";
    }
}
