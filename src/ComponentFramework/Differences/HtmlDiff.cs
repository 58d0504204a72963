using System.Buffers;
using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>
/// Compares two documents of one component and writes operations on DOM nodes that turn the first into the second, as compact
/// JSON. A document is one element; a placeholder with <c>data-keep</c> and an id stands for one element whose content is the
/// page's own. The root's <c>data-state</c>, <c>data-rev</c> and <c>data-live</c> are left to the caller.
/// </summary>
/// <remarks>
/// <para>The JSON is an array of operations, to be applied one after the other:</para>
/// <list type="table">
/// <item><term><c>["a",path,name,{"class":"on","disabled":null}]</c></term><description>sets attributes; null removes one</description></item>
/// <item><term><c>["t",path,name,"text"]</c></term><description>sets the text of a text or comment node</description></item>
/// <item><term><c>["s",path,parent,count,[names],"html"]</c></term><description>removes the named siblings from the path on and inserts the
/// nodes of the HTML in their place; inserts when no names are given, removes when the HTML is empty, else replaces</description></item>
/// <item><term><c>["m",path,parent,count,name,to]</c></term><description>moves a node among its siblings; afterwards it is child number <c>to</c></description></item>
/// </list>
/// <para>A path is the way from the root, one child index a step, counting all child nodes (elements, texts and comments) in the tree as
/// it is by then; adjacent texts of a document are one node, and none are joined or split later. Texts and attribute values
/// are plain text; HTML is the document's own source, read in a <c>template</c>.</para>
/// <para>Every operation says what it expects. <c>name</c> is the node's name in lower case, <c>#text</c>, <c>#comment</c>, or, for what
/// the page keeps, an asterisk and the id. <c>parent</c> is the name of the element whose children change, and <c>count</c> how many child nodes it has by
/// then. A client checks all operations before it touches anything: it keeps for every element that loses or gains children a list of
/// them as they will be by then, follows paths through these lists, and gives up when a name or a count differs.</para>
/// </remarks>
internal static class HtmlDiff
{
    /// <summary>Compares two documents.</summary>
    /// <param name="older">The document that is shown.</param>
    /// <param name="newer">The document to be shown.</param>
    /// <param name="output">Gets the operations; nothing when the comparison is refused.</param>
    /// <param name="refusal">Why it is refused.</param>
    /// <returns>False when it is not certain what a browser makes of the documents, or what it should do.</returns>
    public static bool TryWrite(ReadOnlyMemory<byte> older, ReadOnlyMemory<byte> newer, IBufferWriter<byte> output, out DiffRefusal refusal)
    {
        using var outline = HtmlOutline.Read(older, out refusal);
        return outline is not null && TryWrite(outline, newer, output, out refusal);
    }

    /// <summary>Compares a document with one that has been read before, which saves most of the time.</summary>
    /// <param name="older">The document that is shown.</param>
    /// <param name="newer">The document to be shown.</param>
    /// <param name="output">Gets the operations; nothing when the comparison is refused.</param>
    /// <param name="refusal">Why it is refused.</param>
    /// <returns>False when it is not certain what a browser makes of the documents, or what it should do.</returns>
    public static bool TryWrite(HtmlOutline older, ReadOnlyMemory<byte> newer, IBufferWriter<byte> output, out DiffRefusal refusal)
    {
        using var outline = HtmlOutline.Read(newer, older, 0, isStartTag: false, out refusal);
        if (outline is null)
        {
            return false;
        }

        var writer = new OperationWriter();
        try
        {
            writer.BeginAll();
            refusal = new Reconciler(older, outline, ref writer).Compare(0, EditedPart.Element);
            return End(refusal, ref writer, output);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Compares a document with what edits make of it, reading only the elements that they are in.</summary>
    /// <param name="older">The document that is shown.</param>
    /// <param name="edits">In the order of the document, none touching another.</param>
    /// <param name="added">What the edits put in.</param>
    /// <param name="output">Gets the operations; nothing when the comparison is refused.</param>
    /// <param name="refusal">Why it is refused. A comparison of the whole documents may still succeed: ids that come or go elsewhere are seen only there.</param>
    /// <returns>False when it is not certain what a browser makes of the documents, or what it should do.</returns>
    public static bool TryWrite(HtmlOutline older, ReadOnlySpan<HtmlEdit> edits, ReadOnlySpan<byte> added, IBufferWriter<byte> output, out DiffRefusal refusal)
    {
        var writer = new OperationWriter();
        var nodes = new EditedNodes();
        using var source = new PooledBuffer(1024);
        try
        {
            writer.BeginAll();
            refusal = nodes.TryFind(older, edits, added) ? DiffRefusal.None : DiffRefusal.NotOneRoot;
            for (var i = 0; i < nodes.Items.Length && refusal == DiffRefusal.None; i++)
            {
                refusal = Compare(older, nodes.Items[i], edits, added, source, ref writer);
            }

            return End(refusal, ref writer, output);
        }
        finally
        {
            nodes.Dispose();
            writer.Dispose();
        }
    }

    private static DiffRefusal Compare(
        HtmlOutline older,
        in EditedNode edited,
        ReadOnlySpan<HtmlEdit> edits,
        ReadOnlySpan<byte> added,
        PooledBuffer source,
        ref OperationWriter writer)
    {
        if (edited.Part == EditedPart.Removed)
        {
            return PlainEdits.Remove(older, edited.Node, edited.After, ref writer);
        }

        source.Clear();
        WriteEdited(older, edited, edits[edited.FirstEdit..edited.EndEdit], added, source);
        if (edited.Part == EditedPart.Text)
        {
            return PlainEdits.SetText(older, edited.Node, source.Written.Span, ref writer);
        }

        using var outline = HtmlOutline.Read(source.Written, older, edited.Node, edited.Part == EditedPart.StartTag, out var refusal);
        return outline is null ? refusal : new Reconciler(older, outline, ref writer).Compare(edited.Node, edited.Part);
    }

    private static bool End(DiffRefusal refusal, ref OperationWriter writer, IBufferWriter<byte> output)
    {
        if (refusal != DiffRefusal.None)
        {
            return false;
        }

        writer.EndAll();
        output.Write(writer.Json);
        return true;
    }

    /// <summary>The source of a part after the edits inside it.</summary>
    private static void WriteEdited(HtmlOutline older, EditedNode edited, ReadOnlySpan<HtmlEdit> edits, ReadOnlySpan<byte> added, PooledBuffer source)
    {
        ref var node = ref older.Nodes[edited.Node];
        var position = node.Start;
        foreach (var edit in edits)
        {
            source.Write(older.Source[position..(edit.Start - older.Offset)]);
            source.Write(added[edit.NewStart..edit.NewEnd]);
            position = edit.End - older.Offset;
        }

        source.Write(older.Source[position..(edited.Part == EditedPart.StartTag ? node.ContentStart : node.End)]);
    }
}
