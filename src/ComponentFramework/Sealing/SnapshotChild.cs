namespace ComponentFramework.Sealing;

/// <summary>A child that the page shows already.</summary>
/// <param name="Suffix">What follows the parent's id in the child's id.</param>
/// <param name="Slot">The slot it fills, or null when the parent's view placed it.</param>
/// <param name="ComponentHash">Tells whether another component stands in its place now.</param>
/// <param name="ParametersHash">Tells whether the parent gives it, or what fills its slots, other parameters now.</param>
internal readonly record struct SnapshotChild(string Suffix, string? Slot, ushort ComponentHash, ulong ParametersHash);
