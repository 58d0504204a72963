using System.Text;

namespace ComponentFramework.Rendering;

/// <summary>Where a view engine writes. Identity, children and slots are marked and filled in later.</summary>
public sealed class RenderTarget
{
    private readonly ViewContext _context;

    internal RenderTarget(RenderBuffer buffer, ViewContext context) => (Buffer, _context) = (buffer, context);

    internal RenderBuffer Buffer { get; }

    /// <summary>Writes markup as it is.</summary>
    /// <param name="utf8">UTF-8 HTML.</param>
    public void Write(ReadOnlySpan<byte> utf8) => Buffer.Write(utf8);

    /// <summary>Writes markup as it is.</summary>
    /// <param name="markup">HTML.</param>
    public void Write(string markup) => Buffer.Write(Encoding.UTF8.GetBytes(markup));

    /// <summary>Writes a text, encoded for HTML: between tags, or between the quotes of an attribute.</summary>
    /// <param name="text">Any text.</param>
    public void WriteText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Buffer.WriteEncoded(text);
    }

    /// <summary>Writes the identity of the component, id and sealed state included, to stand once in the tag of the outermost element.</summary>
    public void WriteRoot() => Buffer.WriteRoot(_context.ComponentName, _context.Revision, _context.Descriptor.IsLive);

    /// <summary>Writes the attributes that make an element send an event, to stand in its tag, with what the event will probably change on the page.</summary>
    /// <typeparam name="TComponent">The component that handles it: the one that is rendered, or one around it.</typeparam>
    /// <param name="event">Made with <c>Events</c>.</param>
    /// <param name="isForm">Whether the element is a form, which a browser can send without a script.</param>
    public void WriteTrigger<TComponent>(ComponentEvent<TComponent> @event, bool isForm = false)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(@event);
        var isOwn = @event.Component == _context.Descriptor;
        Buffer.WriteTrigger(@event, @event.Component.TriggerStart(_context.PathBase, isForm).Span, isOwn && @event.Component.FindPredictable(@event.Name) is not null);
    }

    /// <summary>Marks the place of the instance's id.</summary>
    public void WriteId() => Buffer.Mark(RenderMarkKind.InstanceId);

    /// <summary>Writes the id of a list row, to stand between quotes.</summary>
    /// <param name="key">What tells the row from the others.</param>
    public void WriteRowId(string key) => Buffer.WriteRowId(Encoding.UTF8.GetBytes(key));

    /// <summary>Marks the place of the sealed state.</summary>
    public void WriteSealedState() => Buffer.Mark(RenderMarkKind.SealedState);

    /// <summary>Marks the place, among the attributes of a trigger, of what its event will probably change on the page.</summary>
    /// <param name="event">The trigger's event.</param>
    public void WritePrediction(ComponentEvent @event) => Buffer.MarkPrediction(@event);

    /// <summary>Marks the place of a slot.</summary>
    /// <param name="name">A declared slot.</param>
    public void WriteSlot(string name) => Buffer.Mark(RenderMarkKind.Slot, new(name, null));

    /// <summary>Marks the place of a child component.</summary>
    /// <param name="composition">The child.</param>
    /// <param name="key">What tells it from other children.</param>
    public void WriteChild(Composition composition, string key) => Buffer.Mark(RenderMarkKind.Child, new(key, composition));
}
