using ComponentFramework.Binding;
using ComponentFramework.Protocol;

namespace ComponentFramework.Exchange;

/// <summary>What a request says: which event, on which state, with which arguments.</summary>
/// <param name="Event">The event's name, or null to mount.</param>
/// <param name="State">The sealed state, which lives as long as the request; empty for an instance that is not there yet.</param>
/// <param name="EventId">The client's name for this event, or null when it does not repeat events.</param>
/// <param name="Payload">The arguments.</param>
internal sealed record EventBody(string? Event, ReadOnlyMemory<byte> State, string? EventId, Payload Payload)
{
    /// <summary>The revision that the page showed when the event was raised; null when the client does not say.</summary>
    public long? ShownRevision { get; init; }

    /// <summary>What a parent gives from now on, as a refresh brings it; null when it brings nothing. See <see cref="Instances.PassedParameters"/>.</summary>
    public string? PassedParameters =>
        Event == ComponentEvent.Refresh && Payload[Wire.Fields.Parameters] is { IsMissing: false } passed ? passed.Text ?? "" : null;

    public static EventBody Mount { get; } = new(null, default, null, Payload.Empty);
}
