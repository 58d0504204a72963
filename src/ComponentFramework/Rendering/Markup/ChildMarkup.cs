using System.ComponentModel;

namespace ComponentFramework.Rendering.Markup;

/// <summary>A place for other components, written by <c>@Slot</c>, <c>@Child</c> and <c>@Place</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ChildMarkup : IMarkup
{
    private readonly ChildSlot _child;
    private readonly RenderMarkKind _kind;

    internal ChildMarkup(RenderMarkKind kind, ChildSlot child)
    {
        _kind = kind;
        _child = child;
    }

    void IMarkup.WriteTo(RenderBuffer output) => output.WriteChild(_kind, _child);
}
