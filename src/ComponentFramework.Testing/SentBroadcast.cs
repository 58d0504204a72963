namespace ComponentFramework.Testing;

/// <summary>A broadcast that left for the channel layer.</summary>
/// <param name="Group">The group it went to.</param>
/// <param name="Event">The event's name in snake_case.</param>
/// <param name="Payload">The arguments as JSON; <c>{}</c> when there are none.</param>
public sealed record SentBroadcast(string Group, string Event, string Payload);
