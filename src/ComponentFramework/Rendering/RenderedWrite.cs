namespace ComponentFramework.Rendering;

/// <summary>One write of a view.</summary>
/// <param name="End">Where it ends in the rendered HTML.</param>
/// <param name="MarksEnd">How many marks there were by then.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Value">What was written, where that can be compared without writing it: a text, markup, an event, a child.</param>
internal readonly record struct RenderedWrite(int End, int MarksEnd, WriteKind Kind, object? Value);
