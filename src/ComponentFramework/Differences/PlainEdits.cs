using System.Text.Unicode;
using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>Writes the operations of edits that need no comparison: another text, or siblings that go.</summary>
internal static class PlainEdits
{
    /// <summary>Gives a text another source, which has to be one text still.</summary>
    /// <param name="older">The document.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">Its new source.</param>
    /// <param name="writer">Gets the operation.</param>
    public static DiffRefusal SetText(HtmlOutline older, int text, ReadOnlySpan<byte> source, ref OperationWriter writer)
    {
        var parent = older.Nodes[text].Parent;
        var position = 0;
        HtmlTags.Find(older.Source, older.Nodes[parent].Start + 1, older.Nodes[parent].NameLength, out var tag);
        if (source.IsEmpty
            || ((int)HtmlContents.PlainText >> (int)tag.Content & 1) == 0
            || !Utf8.IsValid(source)
            || source.IndexOfAny((byte)0, (byte)'\r') >= 0
            || source.Length > Texts.Longest
            || !Texts.Skip(source, ref position)
            || position < source.Length
            || !Texts.MayStandIn(tag.Content, source))
        {
            return DiffRefusal.MisplacedContent;
        }

        var path = new PooledList<int>(32);
        older.AddPathTo(text, ref path);
        writer.SetText(path.Items, source);
        path.Dispose();
        return DiffRefusal.None;
    }

    /// <summary>Takes siblings away.</summary>
    /// <param name="older">The document.</param>
    /// <param name="first">The first one.</param>
    /// <param name="after">The node after the last one and all that is inside.</param>
    /// <param name="writer">Gets the operation.</param>
    public static DiffRefusal Remove(HtmlOutline older, int first, int after, ref OperationWriter writer)
    {
        foreach (ref readonly var gone in older.Nodes.Items[first..after])
        {
            if (gone.Has(HtmlNodeTraits.Frozen))
            {
                return DiffRefusal.RawTextDiffers;
            }
        }

        var parent = older.Nodes[first].Parent;
        var count = 0;
        for (var child = older.FirstChild(parent); child >= 0; child = older.NextSibling(child))
        {
            count++;
        }

        var path = new PooledList<int>(32);
        older.AddPathTo(first, ref path);
        writer.BeginSplice(path.Items, older, parent, count);
        for (var node = first; node >= 0 && node < after; node = older.NextSibling(node))
        {
            writer.Remove(older, node);
        }

        writer.EndSplice(default);
        path.Dispose();
        return DiffRefusal.None;
    }
}
