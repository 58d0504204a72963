namespace ComponentFramework;

/// <summary>A refused event, as every transport reports it.</summary>
/// <param name="Status">The HTTP status, also used in socket frames.</param>
/// <param name="Code">The stable code, such as <c>payload_invalid</c>.</param>
/// <param name="Error">One human sentence, safe to show.</param>
public sealed record Refusal(int Status, string Code, string Error)
{
    /// <summary>How long to wait before trying again; only for <c>rate_limited</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Sealed parameters for mounting afresh; only for <c>state_expired</c>, when the old seal could be read.</summary>
    public string? Mount { get; init; }
}
