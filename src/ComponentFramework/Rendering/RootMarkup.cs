namespace ComponentFramework.Rendering;

/// <summary>The identity of a component, written by <c>@Root</c> into the tag of its outermost element.</summary>
public readonly struct RootMarkup : IMarkup
{
    private readonly ComponentView _view;

    internal RootMarkup(ComponentView view) => _view = view;

    void IMarkup.WriteTo(RenderBuffer output)
    {
        _view.HasWrittenRoot = _view.HasWrittenRoot
            ? throw new InvalidOperationException($"The view of '{_view.Descriptor.Name}' writes @Root twice. Write it once, on the outermost element.")
            : true;
        output.Write("id=\""u8);
        output.Mark(RenderMarkKind.InstanceId);
        output.Write("\" data-component=\""u8);
        _view.WriteUnencoded(_view.Descriptor.Name);
        output.Write("\" data-state=\""u8);
        output.Mark(RenderMarkKind.SealedState);
        output.Write("\" data-rev=\""u8);
        _view.WriteNumber(_view.Revision);
        output.Write(_view.Descriptor.IsLive ? "\" data-live"u8 : "\""u8);
    }
}
