using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>
/// The smallest parts around the edits of a document. Nothing else has to be read or compared again: what a parser makes of an element depends on
/// the elements around it and on its own source.
/// </summary>
internal struct EditedNodes() : IDisposable
{
    private PooledList<EditedNode> _nodes = new(16);

    public readonly ReadOnlySpan<EditedNode> Items => _nodes.Items;

    /// <summary>Finds the parts.</summary>
    /// <param name="older">The document.</param>
    /// <param name="edits">In the order of the document, none touching another.</param>
    /// <param name="added">What the edits put in.</param>
    /// <returns>False when an edit is in no element.</returns>
    public bool TryFind(HtmlOutline older, ReadOnlySpan<HtmlEdit> edits, ReadOnlySpan<byte> added)
    {
        for (var i = 0; i < edits.Length; i++)
        {
            if (Find(older, edits, added, i) is not { } found)
            {
                return false;
            }

            Add(older, found);
        }

        return true;
    }

    public void Dispose() => _nodes.Dispose();

    private static EditedNode? Find(HtmlOutline older, ReadOnlySpan<HtmlEdit> edits, ReadOnlySpan<byte> added, int index)
    {
        ref readonly var edit = ref edits[index];
        var (start, end) = (edit.Start - older.Offset, edit.End - older.Offset);
        var before = older.LastBefore(start);
        var text = TextAround(older, before, start, end, added[edit.NewStart..edit.NewEnd]);
        if (text >= 0)
        {
            return new(text, EditedPart.Text, index, index + 1);
        }

        if (edit.NewStart == edit.NewEnd && before >= 0 && end < older.Source.Length && RemovedSiblings.TryFind(older, start, end, RoomAround(older, edits, index), out var first, out var after))
        {
            return new(first, EditedPart.Removed, index, index + 1, after);
        }

        var node = ElementAround(older, before, end);
        return node < 0 ? null : new(node, end < older.Nodes[node].ContentStart ? EditedPart.StartTag : EditedPart.Element, index, index + 1);
    }

    private void Add(HtmlOutline older, EditedNode added)
    {
        while (_nodes.Count > 0 && Joined(older, _nodes.Last, added) is { } joined)
        {
            _nodes.Truncate(_nodes.Count - 1);
            added = joined;
        }

        _nodes.Add(added);
    }

    /// <summary>One for both when one is a part of the other; else null.</summary>
    private static EditedNode? Joined(HtmlOutline older, EditedNode one, EditedNode other)
    {
        if (one.Node == other.Node && one.Part == other.Part && one.Part != EditedPart.Removed)
        {
            return one with { EndEdit = other.EndEdit };
        }

        var around = ElementOf(older, one);
        if (around < 0 || !IsInside(older, other.Node, around))
        {
            around = ElementOf(older, other);
        }

        return around >= 0 && IsInside(older, one.Node, around) && IsInside(older, other.Node, around)
            ? new(around, EditedPart.Element, one.FirstEdit, other.EndEdit)
            : null;
    }

    /// <summary>The element whose children may change; -1 for none.</summary>
    private static int ElementOf(HtmlOutline older, in EditedNode edited) => edited.Part switch
    {
        EditedPart.Element => edited.Node,
        EditedPart.Removed => older.Nodes[edited.Node].Parent,
        _ => -1,
    };

    /// <summary>The bytes that an edit has to itself: those between its neighbours, touching neither.</summary>
    private static Range RoomAround(HtmlOutline older, ReadOnlySpan<HtmlEdit> edits, int index)
    {
        var start = index > 0 ? edits[index - 1].End - older.Offset + 1 : 0;
        var end = index + 1 < edits.Length ? edits[index + 1].Start - older.Offset - 1 : older.Source.Length;
        return start..end;
    }

    /// <summary>The innermost element that is compared node by node and has the range within its own tags or between them; -1 for none.</summary>
    private static int ElementAround(HtmlOutline older, int before, int end)
    {
        var node = before;
        while (node >= 0 && !(older.Nodes[node] is { Kind: HtmlNodeKind.Element, Traits: HtmlNodeTraits.None } found && end < found.End))
        {
            node = older.Nodes[node].Parent;
        }

        return node;
    }

    /// <summary>The text that has the range in it and stays one text; -1 for none.</summary>
    private static int TextAround(HtmlOutline older, int before, int start, int end, ReadOnlySpan<byte> added)
    {
        if (added.Contains((byte)'<'))
        {
            return -1;
        }

        var node = before >= 0 && IsText(older, before, end) ? before : before + 1;
        return node < older.Nodes.Count && older.Nodes[node].Start <= start && IsText(older, node, end) && (added.Length > 0 || end - start < older.Nodes[node].Length) ? node : -1;
    }

    private static bool IsText(HtmlOutline older, int node, int end) => older.Nodes[node].Kind == HtmlNodeKind.Text && end <= older.Nodes[node].End;

    private static bool IsInside(HtmlOutline older, int node, int other) => node >= other && node < older.Nodes[other].After;
}
