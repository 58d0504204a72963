using System.Runtime.InteropServices;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>
/// The tree that every browser makes of a document, as a flat table over the document's own bytes. It exists only for documents
/// that leave a parser no choice. Read it once to compare it with several others; it may be used by several threads at once
/// until it is disposed.
/// </summary>
internal sealed class HtmlOutline : IDisposable
{
    private PooledList<HtmlNode> _nodes = new(256);
    private PooledList<HtmlAttribute> _attributes = new(512);
    private readonly ArraySegment<byte> _source;

    private HtmlOutline(ReadOnlyMemory<byte> html)
    {
        var source = Trim(html);
        Offset = Math.Max(0, html.Span.IndexOfAnyExcept(HtmlBytes.WhiteSpace));
        _source = MemoryMarshal.TryGetArray(source, out var segment) ? segment : source.ToArray();
    }

    /// <summary>How much white space stood before the source.</summary>
    public int Offset { get; }

    public ReadOnlySpan<byte> Source => _source;

    public ref PooledList<HtmlNode> Nodes => ref _nodes;

    public ref PooledList<HtmlAttribute> Attributes => ref _attributes;

    public IdTable Ids { get; } = new();

    /// <summary>Whether any node is <see cref="HtmlNodeTraits.Frozen"/> or <see cref="HtmlNodeTraits.Kept"/>.</summary>
    public bool HasGuardedNodes { get; set; }

    /// <summary>Reads a document.</summary>
    /// <param name="html">One element, possibly with white space around it. Its memory must not change while the outline is used.</param>
    /// <param name="refusal">Why there is no outline.</param>
    /// <returns>Null when a browser might see another tree than a reader.</returns>
    public static HtmlOutline? Read(ReadOnlyMemory<byte> html, out DiffRefusal refusal) => Read(html, null, 0, isStartTag: false, out refusal);

    /// <summary>Reads a document and notes what it has in common with an older one, whose equal parts are not read again.</summary>
    /// <param name="html">The whole document, or the new source of a part of the older one.</param>
    /// <param name="older">The older document.</param>
    /// <param name="part">The element of the older document that is read anew; 0 for the whole document.</param>
    /// <param name="isStartTag">Whether only the element's start tag is.</param>
    /// <param name="refusal">Why there is no outline.</param>
    public static HtmlOutline? Read(ReadOnlyMemory<byte> html, HtmlOutline? older, int part, bool isStartTag, out DiffRefusal refusal)
    {
        var outline = new HtmlOutline(html);
        using var counterparts = older is null ? null : new Counterparts(older, part);
        var reader = new OutlineReader(outline, counterparts, isStartTag);
        refusal = reader.Read();
        if (refusal == DiffRefusal.None)
        {
            return outline;
        }

        outline.Dispose();
        return null;
    }

    /// <summary>The source of a node.</summary>
    public ReadOnlySpan<byte> SourceOf(int node) => Source.Slice(_nodes[node].Start, _nodes[node].Length);

    /// <summary>An element's name.</summary>
    public ReadOnlySpan<byte> NameOf(int node) => Source.Slice(_nodes[node].Start + 1, _nodes[node].NameLength);

    /// <summary>An element's id as the source has it; empty for none.</summary>
    public ReadOnlySpan<byte> IdOf(int node) =>
        _nodes[node].IdAttribute < 0 ? default : ValueOf(_attributes[_nodes[node].IdAttribute]);

    public ReadOnlySpan<byte> NameOf(in HtmlAttribute attribute) => Source.Slice(attribute.NameStart, attribute.NameLength);

    public ReadOnlySpan<byte> ValueOf(in HtmlAttribute attribute) => Source.Slice(attribute.ValueStart, attribute.ValueLength);

    /// <summary>The sibling behind a node; -1 when it is the last.</summary>
    public int NextSibling(int node)
    {
        var after = _nodes[node].After;
        var parent = _nodes[node].Parent;
        return parent >= 0 && after < _nodes[parent].After ? after : -1;
    }

    /// <summary>The first child of a node; -1 when there is none.</summary>
    public int FirstChild(int node) => _nodes[node].After > node + 1 ? node + 1 : -1;

    /// <summary>The last node that begins before a place; nodes stand in the order of their beginnings. -1 for none.</summary>
    public int LastBefore(int place)
    {
        var nodes = _nodes.Items;
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

    /// <summary>Adds the way from the root to a node: one child index a step.</summary>
    public void AddPathTo(int node, ref PooledList<int> path)
    {
        var parent = _nodes[node].Parent;
        if (parent < 0)
        {
            return;
        }

        AddPathTo(parent, ref path);
        var index = 0;
        for (var sibling = FirstChild(parent); sibling != node; sibling = NextSibling(sibling))
        {
            index++;
        }

        path.Add(index);
    }

    public void Dispose()
    {
        _nodes.Dispose();
        _attributes.Dispose();
        Ids.Dispose();
    }

    // Filled in where it stands: copying a struct whose fields were just written makes the processor wait.
    public ref HtmlNode AddNode(HtmlNodeKind kind, int start, int end, int parent)
    {
        ref var node = ref Nodes.Append();
        node.Start = start;
        node.ContentStart = end;
        node.End = end;
        node.After = Nodes.Count;
        node.Parent = parent;
        node.Counterpart = -1;
        node.FirstAttribute = 0;
        node.AttributeCount = 0;
        node.IdsBefore = Ids.Count;
        node.IdAttribute = -1;
        node.NameLength = 0;
        node.Kind = kind;
        node.Traits = HtmlNodeTraits.None;
        return ref node;
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> html)
    {
        var span = html.Span;
        var start = span.IndexOfAnyExcept(HtmlBytes.WhiteSpace);
        return start < 0 ? default : html[start..(span.LastIndexOfAnyExcept(HtmlBytes.WhiteSpace) + 1)];
    }
}
