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

    void IMarkup.WriteTo(RenderBuffer output)
    {
        output.Write(_view.Descriptor.TriggerStart(_view.PathBase).Span);
        JsonText.Write(output, _event.Name);
        _event.WriteArguments(output);
        output.Write("}'"u8);
        if (_view.Descriptor.FindPredictable(_event.Name) is not null)
        {
            output.Write(" "u8);
            output.MarkPrediction(_event);
        }
    }
}
