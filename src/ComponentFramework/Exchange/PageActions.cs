namespace ComponentFramework.Exchange;

/// <summary>What a handler asks of the page that sent its event.</summary>
/// <param name="Navigate">The address that the page goes to, as a header can carry it; null to stay.</param>
/// <param name="Focus">The id or field name of the element that gets the focus, empty for the root; null for none.</param>
/// <param name="Reset">Whether the fields show the server's values.</param>
internal sealed record PageActions(string? Navigate = null, string? Focus = null, bool Reset = false);
