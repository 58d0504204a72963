using System.ComponentModel;

namespace ComponentFramework.Rendering.Markup;

/// <summary>Trusted markup, written as it is. Made with <c>Raw</c> in a view.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RawMarkup : IMarkup
{
    private readonly string? _markup;

    internal RawMarkup(string? markup) => _markup = markup;

    void IMarkup.WriteTo(RenderBuffer output)
    {
        if (_markup is not null)
        {
            output.WriteRaw(_markup);
        }
    }
}
