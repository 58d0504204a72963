using System.Text;
using ComponentFramework.Encoders;
using ComponentFramework.Memory;

namespace ComponentFramework.Rendering;

/// <summary>
/// Collects the UTF-8 that a view writes and the marks for what is known only later: the instance's id, its sealed state, its
/// children and predictions. Keeping them apart lets one render serve many instances.
/// </summary>
/// <param name="isTraced">Whether the writes are noted, for another render of the same view to be compared with this one.</param>
/// <param name="keys">Tells keys of rows and children apart that a view uses twice; null where that does not matter.</param>
internal class RenderBuffer(bool isTraced = false, UsedKeys? keys = null) : PooledBuffer(4096)
{
    private readonly RenderTrace? _trace = isTraced ? new() : null;

    /// <summary>The first key that the view has used twice; null when there is none.</summary>
    public string? DuplicateKey { get; private set; }

    public List<RenderMark> Marks { get; } = [];

    /// <summary>The writes; null when they were not noted, or not all of them: only <c>.cshtml</c> views write piece by piece.</summary>
    public RenderTrace? Trace => _trace is { Writes: [.., var last] } && last.End == Length ? _trace : null;

    public bool IsTraced => _trace is not null;

    /// <summary>What rows are compared with before they are written; null when all are written.</summary>
    public virtual IRowComparison? Comparison => null;

    public virtual void Mark(RenderMarkKind kind, ChildSlot? child = null) =>
        Marks.Add(new(Length, kind, kind == RenderMarkKind.Child ? Distinct(child!) : child));

    public virtual void MarkPrediction(ComponentEvent @event) => Marks.Add(new(Length, RenderMarkKind.Prediction, Event: @event));

    /// <summary>Writes markup of the template.</summary>
    public virtual void WriteLiteral(ReadOnlySpan<byte> utf8)
    {
        Write(utf8);
        Note(WriteKind.Literal);
    }

    /// <summary>Writes markup of the template.</summary>
    public virtual void WriteMarkup(string markup)
    {
        WriteText(markup);
        Note(WriteKind.Markup, markup);
    }

    /// <summary>Writes a text, encoded.</summary>
    public virtual void WriteEncoded(string text)
    {
        HtmlText.Write(this, text);
        Note(WriteKind.Text, text);
    }

    /// <summary>Writes a formatted value, encoded.</summary>
    public virtual void WriteEncoded(ReadOnlySpan<byte> utf8)
    {
        HtmlText.Write(this, utf8);
        Note(WriteKind.Formatted);
    }

    /// <summary>Writes trusted markup.</summary>
    public virtual void WriteRaw(string markup)
    {
        WriteText(markup);
        Note(WriteKind.Raw, markup);
    }

    /// <summary>Writes the identity of a component.</summary>
    public virtual void WriteRoot(string component, long revision, bool isLive)
    {
        Write("id=\""u8);
        Mark(RenderMarkKind.InstanceId);
        Write("\" data-component=\""u8);
        WriteText(component);
        Write("\" data-state=\""u8);
        Mark(RenderMarkKind.SealedState);
        Write("\" data-rev=\""u8);
        WriteNumber(revision);
        Write(isLive ? "\" data-live"u8 : "\""u8);
        Note(WriteKind.Root);
    }

    /// <summary>Writes the instance's id.</summary>
    public virtual void WriteId()
    {
        Mark(RenderMarkKind.InstanceId);
        Note(WriteKind.Id);
    }

    /// <summary>Writes the id of a list row.</summary>
    public virtual void WriteKey(ReadOnlySpan<byte> key)
    {
        Write("id=\""u8);
        WriteRowId(key);
        Write("\""u8);
        Note(WriteKind.Key);
    }

    public void WriteRowId(ReadOnlySpan<byte> key)
    {
        Mark(RenderMarkKind.InstanceId);
        Write("-"u8);
        HtmlText.Write(this, key);
        if (CopyOf(key) is > 1 and var copy)
        {
            Write("~"u8);
            WriteNumber(copy);
        }
    }

    /// <summary>Writes the attributes of a trigger.</summary>
    public virtual void WriteTrigger(ComponentEvent @event, ReadOnlySpan<byte> start, bool isPredictable)
    {
        Write(start);
        JsonText.Write(this, @event.Name);
        @event.WriteArguments(this);
        Write("}'"u8);
        if (isPredictable)
        {
            Write(" "u8);
            MarkPrediction(@event);
        }

        Note(WriteKind.Trigger, @event);
    }

    /// <summary>Writes the place of a child or slot.</summary>
    public virtual void WriteChild(RenderMarkKind kind, ChildSlot child)
    {
        Mark(kind, child);
        Note(WriteKind.Child, child);
    }

    /// <summary>Notes that what follows is written for an item alone.</summary>
    public RenderedRow BeginRow(object? item)
    {
        var row = new RenderedRow(item, _trace!.Writes.Length);
        Note(WriteKind.Row, row);
        return row;
    }

    public void EndRow(RenderedRow row) => row.End = _trace!.Writes.Length;

    public virtual void EndRows() => Note(WriteKind.RowsEnd);

    public override void Dispose()
    {
        _trace?.Dispose();
        keys?.Dispose();
        base.Dispose();
    }

    /// <summary>A page that shows a key twice is right all the same: every id stands in it once.</summary>
    private ChildSlot Distinct(ChildSlot child)
    {
        if (keys is null)
        {
            return child;
        }

        Span<byte> name = stackalloc byte[128];
        return CopyOf(Encoding.UTF8.TryGetBytes(child.Name, name, out var length) ? name[..length] : Encoding.UTF8.GetBytes(child.Name)) is > 1 and var copy
            ? child with { Name = $"{child.Name}~{copy}" }
            : child;
    }

    private int CopyOf(ReadOnlySpan<byte> key)
    {
        var copy = keys?.Add(key) ?? 1;
        if (copy > 1)
        {
            DuplicateKey ??= Encoding.UTF8.GetString(key);
        }

        return copy;
    }

    private void Note(WriteKind kind, object? value = null) => _trace?.Add(new(Length, Marks.Count, kind, value));
}
