namespace ComponentFramework.Rendering;

/// <summary>The attributes that make an element send an event, written by <c>@On(…)</c>.</summary>
public readonly struct TriggerMarkup : IMarkup
{
    private readonly ComponentView _view;
    private readonly ComponentEvent _event;

    internal TriggerMarkup(ComponentView view, ComponentEvent @event)
    {
        _view = view;
        _event = @event;
    }

    void IMarkup.WriteTo(RenderBuffer output) => output.WriteTrigger(
        _event,
        _view.Descriptor.TriggerStart(_view.PathBase).Span,
        _view.Descriptor.FindPredictable(_event.Name) is not null);
}
