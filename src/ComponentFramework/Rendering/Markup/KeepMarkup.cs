using System.ComponentModel;
using System.Text;

namespace ComponentFramework.Rendering.Markup;

/// <summary>Marks an element as the page's own: it is made with the HTML of its first answer, and no later answer touches it or anything in it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeepMarkup : IMarkup
{
    private readonly string _name;

    internal KeepMarkup(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    void IMarkup.WriteTo(RenderBuffer output)
    {
        output.WriteKey(Encoding.UTF8.GetBytes(_name));
        output.Write(" data-keep"u8);
    }
}
