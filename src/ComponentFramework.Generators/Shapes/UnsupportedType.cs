namespace ComponentFramework.Generators.Shapes;

/// <summary>A type that cannot be written.</summary>
/// <param name="Path">How it was reached: <c>ProductState.Owner</c>.</param>
/// <param name="Type">The type as its author writes it.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record UnsupportedType(string Path, string Type, string Reason, string Advice)
{
    public bool IsEndless { get; init; }
}
