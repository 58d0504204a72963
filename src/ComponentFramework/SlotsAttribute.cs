namespace ComponentFramework;

/// <summary>Declares the holes of a component that others may fill. Filling any other name is refused.</summary>
/// <param name="names">The slot names, as <c>@Slot("reviews")</c> uses them.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SlotsAttribute(params string[] names) : Attribute
{
    /// <summary>The declared names.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
