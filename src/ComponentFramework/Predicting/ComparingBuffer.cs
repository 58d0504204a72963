using ComponentFramework.Differences;
using ComponentFramework.Encoders;
using ComponentFramework.Memory;
using ComponentFramework.Rendering;

namespace ComponentFramework.Predicting;

/// <summary>
/// Takes another render of a view whose writes are known and keeps only what differs. What is written again as before is neither encoded nor copied.
/// Which earlier write a write is compared with is a guess that only decides how small the edits are; together they always make the new document.
/// </summary>
/// <param name="shown">The earlier render.</param>
/// <param name="id">The instance's id.</param>
/// <param name="placeholder">What stands for a child; null for one that the page does not have.</param>
internal sealed class ComparingBuffer(ShownDocument shown, byte[] id, Func<ChildSlot, ReadOnlyMemory<byte>?> placeholder) : DocumentBuffer(id, placeholder), IRowComparison
{
    /// <summary>How many writes ahead a piece of the template is looked for when the view has left something out.</summary>
    private const int LookAhead = 256;

    /// <summary>How many writes ahead a row is looked for; more than one row has, and few enough for long lists of which nothing is left.</summary>
    private const int RowLookAhead = 4096;

    private readonly List<HtmlEdit> _edits = [];
    private int _next;

    /// <summary>How far what is looked for may be: to the end of the row.</summary>
    private int _end = shown.Count;

    /// <summary>What makes the new document of the earlier one; what they add stands in <see cref="PooledBuffer.Written"/>. Complete once <see cref="End"/> was called.</summary>
    public ReadOnlySpan<HtmlEdit> Edits => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edits);

    public override void Restart()
    {
        base.Restart();
        _edits.Clear();
        _next = 0;
        _end = shown.Count;
    }

    /// <summary>Ends the render: what was not written again is gone.</summary>
    public void End() => LeaveOut(shown.Count);

    /// <summary>Writes the whole new document.</summary>
    public void WriteAll(PooledBuffer output)
    {
        var position = 0;
        foreach (var edit in Edits)
        {
            output.Write(shown.Html.Span[position..edit.Start]);
            output.Write(Written.Span[edit.NewStart..edit.NewEnd]);
            position = edit.End;
        }

        output.Write(shown.Html.Span[position..]);
    }

    public override void WriteLiteral(ReadOnlySpan<byte> utf8)
    {
        for (var ahead = _next; ahead < _end && ahead < _next + LookAhead; ahead++)
        {
            if (shown.Is(ahead, WriteKind.Literal) && shown.HtmlOf(ahead).SequenceEqual(utf8))
            {
                PassTo(ahead);
                return;
            }
        }

        var start = Length;
        Write(utf8);
        Add(start);
    }

    public override void WriteMarkup(string markup)
    {
        for (var ahead = _next; ahead < _end && ahead < _next + LookAhead; ahead++)
        {
            if (Is(ahead, WriteKind.Markup, markup))
            {
                PassTo(ahead);
                return;
            }
        }

        var start = Length;
        WriteText(markup);
        Add(start);
    }

    public override void WriteEncoded(string text)
    {
        if (Is(_next, WriteKind.Text, text))
        {
            _next++;
            return;
        }

        var start = Length;
        HtmlText.Write(this, text);
        Put(start, WriteKind.Text);
    }

    public override void WriteEncoded(ReadOnlySpan<byte> utf8)
    {
        var start = Length;
        HtmlText.Write(this, utf8);
        PutIfOther(start, WriteKind.Formatted);
    }

    public override void WriteRaw(string markup)
    {
        if (Is(_next, WriteKind.Raw, markup))
        {
            _next++;
            return;
        }

        var start = Length;
        WriteText(markup);
        Put(start, WriteKind.Raw);
    }

    public override void WriteRoot(string component, long revision, bool isLive)
    {
        var start = Length;
        base.WriteRoot(component, revision, isLive);
        PutIfOther(start, WriteKind.Root);
    }

    public override void WriteId()
    {
        if (shown.Is(_next, WriteKind.Id))
        {
            _next++;
            return;
        }

        var start = Length;
        Mark(RenderMarkKind.InstanceId);
        Add(start);
    }

    public override void WriteKey(ReadOnlySpan<byte> key)
    {
        var start = Length;
        base.WriteKey(key);
        var written = Written.Span[start..];
        for (var ahead = _next; ahead < _end && ahead < _next + RowLookAhead; ahead++)
        {
            if (shown.Is(ahead, WriteKind.Key) && shown.HtmlOf(ahead).SequenceEqual(written))
            {
                Truncate(start);
                PassTo(ahead);
                return;
            }
        }

        Put(start, WriteKind.Key);
    }

    public override void WriteTrigger(ComponentEvent @event, ReadOnlySpan<byte> begin, bool isPredictable)
    {
        if (shown.Is(_next, WriteKind.Trigger) && @event.Is((ComponentEvent)shown.ValueOf(_next)!))
        {
            _next++;
            return;
        }

        var start = Length;
        base.WriteTrigger(@event, begin, isPredictable);
        Put(start, WriteKind.Trigger);
    }

    public override void WriteChild(RenderMarkKind kind, ChildSlot child)
    {
        if (shown.Is(_next, WriteKind.Child) && child.IsSame((ChildSlot)shown.ValueOf(_next)!))
        {
            _next++;
            return;
        }

        var start = Length;
        Mark(kind, child);
        Add(start);
    }

    /// <inheritdoc/>
    public override IRowComparison Comparison => this;

    /// <inheritdoc/>
    public RenderedRow? NextRow => RowAt(_next);

    /// <inheritdoc/>
    public RenderedRow? RowBehind(RenderedRow row) => RowAt(row.End);

    /// <inheritdoc/>
    public void Pass(RenderedRow row)
    {
        LeaveOut(row.Start);
        _next = row.End;
    }

    /// <inheritdoc/>
    public int BeginRow()
    {
        var outer = _end;
        _end = NextRow?.End ?? _next;
        _next += NextRow is null ? 0 : 1;
        return outer;
    }

    /// <inheritdoc/>
    public void EndRow(int outer)
    {
        LeaveOut(Math.Max(_next, _end));
        _end = outer;
    }

    public override void EndRows()
    {
        while (NextRow is { } row)
        {
            LeaveOut(row.End);
        }

        _next += shown.Is(_next, WriteKind.RowsEnd) ? 1 : 0;
    }

    private RenderedRow? RowAt(int write) => shown.Is(write, WriteKind.Row) ? (RenderedRow)shown.ValueOf(write)! : null;

    private bool Is(int write, WriteKind kind, string text) => shown.Is(write, kind) && string.Equals(text, (string?)shown.ValueOf(write));

    /// <summary>Goes on behind a write that is there again.</summary>
    private void PassTo(int write)
    {
        LeaveOut(write);
        _next = write + 1;
    }

    /// <summary>Keeps what was just written unless it is what stood there before.</summary>
    private void PutIfOther(int start, WriteKind kind)
    {
        if (shown.Is(_next, kind) && shown.HtmlOf(_next).SequenceEqual(Written.Span[start..]))
        {
            Truncate(start);
            _next++;
            return;
        }

        Put(start, kind);
    }

    /// <summary>What was just written takes the place of the next write if that is of its kind, and else comes before it.</summary>
    private void Put(int start, WriteKind kind)
    {
        Add(start);
        if (shown.Is(_next, kind))
        {
            LeaveOut(_next + 1);
        }
    }

    /// <summary>Adds what was just written before the next write.</summary>
    private void Add(int start)
    {
        var place = shown.Count == _next ? shown.Html.Length : shown.StartOf(_next);
        if (_edits is [.., var last] && last.End == place)
        {
            _edits[^1] = last with { NewEnd = Length };
            return;
        }

        _edits.Add(new(place, place, start, Length));
    }

    /// <summary>The earlier writes up to this one are not there any more.</summary>
    private void LeaveOut(int until)
    {
        if (until == _next)
        {
            return;
        }

        Add(Length);
        _edits[^1] = _edits[^1] with { End = shown.EndOf(until - 1) };
        _next = until;
    }
}
