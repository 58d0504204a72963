using System.ComponentModel;

namespace ComponentFramework.Rendering.Markup;

/// <summary>The attributes that make an element send an event, written by <c>@On(…)</c> and <c>@OnParent(…)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TriggerMarkup : IMarkup
{
    private readonly ComponentEvent _event;
    private readonly ReadOnlyMemory<byte> _start;
    private readonly bool _isPredictable;

    internal TriggerMarkup(ComponentEvent @event, ReadOnlyMemory<byte> start, bool isPredictable) =>
        (_event, _start, _isPredictable) = (@event, start, isPredictable);

    void IMarkup.WriteTo(RenderBuffer output) => output.WriteTrigger(_event, _start.Span, _isPredictable);
}
