namespace ComponentFramework.Rendering;

/// <summary>What a view wrote for one item of a list.</summary>
/// <param name="item">The item.</param>
/// <param name="start">The number of the write that marks the row.</param>
internal sealed class RenderedRow(object? item, int start)
{
    /// <summary>The item, or one that is equal to it.</summary>
    public object? Item { get; set; } = item;

    public int Start { get; } = start;

    /// <summary>Whether the list was left here, which a render that passes over the row would not know.</summary>
    public bool IsLast { get; set; }

    /// <summary>The write behind the last one of the row: where the next row begins, or the list ends.</summary>
    public int End { get; set; }
}
