using System.Text;

namespace ComponentFramework.Rendering;

/// <summary>Where a view engine writes. Identity, children and slots are marked and filled in later.</summary>
public sealed class RenderTarget
{
    internal RenderTarget(RenderBuffer buffer) => Buffer = buffer;

    internal RenderBuffer Buffer { get; }

    /// <summary>Writes markup as it is.</summary>
    /// <param name="utf8">UTF-8 HTML.</param>
    public void Write(ReadOnlySpan<byte> utf8) => Buffer.Write(utf8);

    /// <summary>Writes markup as it is.</summary>
    /// <param name="markup">HTML.</param>
    public void Write(string markup) => Buffer.Write(Encoding.UTF8.GetBytes(markup));

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
