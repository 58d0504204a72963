namespace ComponentFramework.Rendering;

/// <summary>What the adapter gives to every page.</summary>
/// <param name="Scripts">The tags that load htmx and the client.</param>
/// <param name="PathBase">What stands before every path of the application.</param>
/// <param name="ModulesFor">Gives the tags that a page with this body needs besides.</param>
internal sealed record PageContext(string Scripts, string PathBase, Func<ReadOnlyMemory<byte>, string>? ModulesFor = null)
{
    /// <summary>What is given to the layout around a body.</summary>
    public PageContext Around(ReadOnlyMemory<byte> body) => body.IsEmpty || ModulesFor is null ? this : this with { Scripts = Scripts + ModulesFor(body) };
}
