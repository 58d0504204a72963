namespace ComponentFramework;

/// <summary>A refused event, as every transport reports it.</summary>
/// <param name="status">The HTTP status, also used in socket frames.</param>
/// <param name="code">The stable code, such as <c>payload_invalid</c>.</param>
/// <param name="error">One human sentence, safe to show.</param>
public sealed class Refusal(int status, string code, string error)
{
    /// <summary>The HTTP status, also used in socket frames.</summary>
    public int Status => status;

    /// <summary>The stable code, such as <c>payload_invalid</c>.</summary>
    public string Code => code;

    /// <summary>One human sentence, safe to show.</summary>
    public string Error => error;

    /// <summary>How long to wait before trying again; only for <c>rate_limited</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Sealed parameters for mounting afresh; only for <c>state_expired</c>, when the old seal could be read.</summary>
    public string? Mount { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {Code}: {Error}";
}
