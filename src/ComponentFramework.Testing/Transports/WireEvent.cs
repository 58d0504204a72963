namespace ComponentFramework.Testing.Transports;

/// <summary>What the page sends.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="State">The sealed state, or null.</param>
/// <param name="Event">The event in snake_case, or null to mount.</param>
/// <param name="EventId">The client's name for this event, or null.</param>
/// <param name="Payload">The arguments.</param>
internal sealed record WireEvent(string Component, string? State, string? Event, string? EventId, WirePayload Payload)
{
    /// <summary>The revision that the page showed when the event was raised.</summary>
    public long? ShownRevision { get; init; }

    public static WireEvent Mount(string component, string? state) => new(component, state, null, null, WirePayload.None);
}
