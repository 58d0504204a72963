namespace Crowd;

/// <summary>A component as a page shows it.</summary>
internal sealed record Copy(string Id, string State);
