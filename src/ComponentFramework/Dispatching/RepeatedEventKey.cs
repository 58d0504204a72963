namespace ComponentFramework.Dispatching;

/// <summary>What an event that comes again is known by.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Target">The instance, as its seal says; where the event mounts one first, what the address says.</param>
/// <param name="EventId">What the client calls the event.</param>
/// <param name="Sender">The visitor's id; a digest of what was sent when there is none, because copies of one cached page are one instance to many.</param>
internal readonly record struct RepeatedEventKey(string Component, string Target, string EventId, string Sender)
{
    /// <summary>What its texts cost.</summary>
    public long Bytes => (long)sizeof(char) * (Target.Length + EventId.Length + Sender.Length);
}
