namespace ComponentFramework.Testing.Transports;

/// <summary>What comes back to the page.</summary>
/// <param name="Outcome">Status, code and messages.</param>
internal sealed record WireAnswer(EventOutcome Outcome)
{
    /// <summary>The new root element; null when refused or when the page shows it already.</summary>
    public string? Html { get; init; }

    /// <summary>Sealed parameters to mount with afresh, for <c>state_expired</c>.</summary>
    public string? Mount { get; init; }
}
