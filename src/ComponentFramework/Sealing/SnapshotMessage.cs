namespace ComponentFramework.Sealing;

/// <summary>A message that stays with the instance until it is answered.</summary>
/// <param name="Field">The field it stands at; empty for the whole component.</param>
/// <param name="Text">What a person reads.</param>
/// <param name="Event">The event that left it; empty for the mount.</param>
internal readonly record struct SnapshotMessage(string Field, string Text, string Event);
