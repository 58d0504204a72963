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
            var (start, end) = (edits[i].Start - older.Offset, edits[i].End - older.Offset);
            var before = LastBefore(older.Nodes.Items, start);
            var text = TextAround(older, before, start, end, added[edits[i].NewStart..edits[i].NewEnd]);
            var node = text >= 0 ? text : ElementAround(older, before, end);
            if (node < 0)
            {
                return false;
            }

            var part = text >= 0 ? EditedPart.Text : end < older.Nodes[node].ContentStart ? EditedPart.StartTag : EditedPart.Element;
            Add(older, new(node, part, i, i + 1));
        }

        return true;
    }

    public void Dispose() => _nodes.Dispose();

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
        if (one.Node == other.Node && one.Part == other.Part)
        {
            return one with { EndEdit = other.EndEdit };
        }

        if (one.Part == EditedPart.Element && IsInside(older, other.Node, one.Node))
        {
            return one with { EndEdit = other.EndEdit };
        }

        return other.Part == EditedPart.Element && IsInside(older, one.Node, other.Node) ? other with { FirstEdit = one.FirstEdit } : null;
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

    /// <summary>The last node that begins before a place; nodes stand in the order of their beginnings.</summary>
    private static int LastBefore(ReadOnlySpan<HtmlNode> nodes, int place)
    {
        var (low, high) = (0, nodes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (nodes[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static bool IsInside(HtmlOutline older, int node, int other) => node >= other && node < older.Nodes[other].After;
}
