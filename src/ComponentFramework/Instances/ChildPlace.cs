using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Instances;

/// <summary>What stands at one mark of a parent's view.</summary>
/// <param name="Child">What the view asked for.</param>
/// <param name="Added">Children that the page does not have yet, with the suffix of their ids.</param>
/// <param name="Kept">The suffixes of children that the page keeps.</param>
/// <param name="Shown">All of them, as the parent's next snapshot remembers them.</param>
/// <param name="Changed">What the kept child is from now on, when that is not what it was; otherwise null.</param>
internal sealed record ChildPlace(
    ChildSlot Child,
    IReadOnlyList<(string Suffix, Composition Composition)> Added,
    IReadOnlyList<string> Kept,
    IReadOnlyList<SnapshotChild> Shown,
    Composition? Changed = null);
