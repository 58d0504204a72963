using System.ComponentModel;

namespace ComponentFramework.Rendering.Markup;

/// <summary>
/// The instance's id in a view, as in <c>for="@Id-rating"</c>. It is filled in after rendering, so that one render can serve
/// several instances, and therefore has no text of its own.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IdMarkup : IMarkup
{
    /// <summary>Refuses: inside a view the id is not a text yet.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("Id cannot be made part of a string. Write it into the markup by itself: id=\"@Id-rating\".");

    void IMarkup.WriteTo(RenderBuffer output) => output.WriteId();
}
