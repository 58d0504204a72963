using System.ComponentModel;

namespace ComponentFramework.Rendering.Markup;

/// <summary>The identity of a component, written by <c>@Root</c> into the tag of its outermost element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RootMarkup : IMarkup
{
    private readonly ComponentView _view;

    internal RootMarkup(ComponentView view) => _view = view;

    void IMarkup.WriteTo(RenderBuffer output)
    {
        _view.HasWrittenRoot = _view.HasWrittenRoot
            ? throw new InvalidOperationException($"The view of '{_view.Descriptor.Name}' writes @Root twice. Write it once, on the outermost element.")
            : true;
        output.WriteRoot(_view.Descriptor.Name, _view.Revision, _view.Descriptor.IsLive);
    }
}
