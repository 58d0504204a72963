namespace ComponentFramework.Rendering;

/// <summary>Where a child component stands in its parent: in a slot that the page fills, or placed by the parent's own view.</summary>
/// <param name="Name">The slot's name, or the key of a child that the view places.</param>
/// <param name="Composition">The child that the view places; null for a slot.</param>
internal sealed record ChildSlot(string Name, Composition? Composition)
{
    /// <summary>Whether the same child stands in another render of the view.</summary>
    public bool IsSame(ChildSlot other) => Name == other.Name && (Composition, other.Composition) switch
    {
        (null, null) => true,
        ({ } one, { } another) => one.Component == another.Component && one.Parameters.Span.SequenceEqual(another.Parameters.Span),
        _ => false,
    };
}
