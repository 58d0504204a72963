using System.Text.Json;

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
        output.Write("hx-post=\""u8);
        HtmlText.Write(output, _view.PathBase);
        _view.WriteUnencoded(Wire.ComponentsPath);
        output.Write("/"u8);
        _view.WriteUnencoded(_view.Descriptor.Name);

        // The JSON encoder escapes quotes of both kinds, ampersands and angle brackets inside strings, so a single-quoted
        // attribute needs no second encoding.
        output.Write("\" hx-vals='"u8);
        var json = _view.JsonWriter;
        json.Reset(output);
        json.WriteStartObject();
        json.WriteString("event"u8, _event.Name);
        _event.WriteArguments(json);
        json.WriteEndObject();
        json.Flush();
        output.Write("'"u8);
    }
}
