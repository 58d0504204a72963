using ComponentFramework.Html;

namespace ComponentFramework.Differences;

/// <summary>
/// Tells whether an edit takes whole siblings away and nothing else, such as a row of a list. What is left is read as before: a parser
/// looks at the elements around a node and not at those beside it.
/// </summary>
internal static class RemovedSiblings
{
    /// <summary>How far an edit is shifted to meet the beginning of a node; white space between rows is seldom longer.</summary>
    private const int LongestShift = 64;

    /// <summary>Finds the siblings.</summary>
    /// <param name="older">The document.</param>
    /// <param name="start">Where the edit begins.</param>
    /// <param name="end">Where the edit ends. It adds nothing.</param>
    /// <param name="room">Where it may be shifted to: other edits begin and end outside.</param>
    /// <param name="first">The first one that goes.</param>
    /// <param name="after">The node after the last one and all that is inside.</param>
    public static bool TryFind(HtmlOutline older, int start, int end, Range room, out int first, out int after)
    {
        // Where the bytes before an edit, or those after it, are the same as its own, it might as well stand a little earlier or later.
        var removed = older.Source[start..end];
        var earliest = start - CommonSuffixLength(older.Source[Math.Max(room.Start.Value, start - LongestShift)..start], removed);
        var latest = start + older.Source[end..Math.Min(room.End.Value, end + LongestShift)].CommonPrefixLength(removed);
        for (first = older.LastBefore(earliest) + 1; first < older.Nodes.Count && older.Nodes[first].Start <= latest; first++)
        {
            var place = older.Nodes[first].Start + end - start;
            after = older.LastBefore(place) + 1;
            if (EndsAt(older, first, after, place) && !WouldJoin(older, first, after))
            {
                return true;
            }
        }

        after = -1;
        return false;
    }

    /// <summary>Whether a place is behind a sibling of a node, or behind the node itself, in an element whose children may go one by one.</summary>
    private static bool EndsAt(HtmlOutline older, int first, int after, int place)
    {
        var parent = older.Nodes[first].Parent;
        if (parent < 0 || after > older.Nodes[parent].After || older.Nodes[parent].Traits != HtmlNodeTraits.None)
        {
            return false;
        }

        HtmlTags.Find(older.Source, older.Nodes[parent].Start + 1, older.Nodes[parent].NameLength, out var tag);
        if (tag.Content is HtmlContent.Preformatted or HtmlContent.TextArea)
        {
            // They swallow a line break at their beginning.
            return false;
        }

        var last = after - 1;
        while (last > first && older.Nodes[last].Parent != parent)
        {
            last = older.Nodes[last].Parent;
        }

        return last >= first && older.Nodes[last].Parent == parent && older.Nodes[last].End == place;
    }

    /// <summary>Whether two texts would be left side by side and become one.</summary>
    private static bool WouldJoin(HtmlOutline older, int first, int after)
    {
        var parent = older.Nodes[first].Parent;
        return IsTextIn(older, first - 1, parent) && after < older.Nodes.Count && IsTextIn(older, after, parent);
    }

    private static bool IsTextIn(HtmlOutline older, int node, int parent) => older.Nodes[node].Kind == HtmlNodeKind.Text && older.Nodes[node].Parent == parent;

    private static int CommonSuffixLength(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
