using System.Buffers;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>
/// Finds for the nodes of a document that is being read the nodes of an older one that they continue. Parts that are equal byte
/// for byte, in the same place of the tree, need not be read: a parser makes the same of them.
/// </summary>
internal sealed class Counterparts : IDisposable
{
    /// <summary>How many siblings are looked at for one that fits.</summary>
    private const int LookAhead = 8;

    /// <summary>Smaller elements without an id are read whole and find their counterpart when all their siblings are known.</summary>
    private const int SmallElement = 512;

    private const int LongestView = 4096;

    private readonly byte[] _isTaken;
    private readonly byte[] _isIdUsed;
    private readonly Range _ids;
    private int _offset;
    private int _agreesUntil = -1;

    /// <param name="older">The older document.</param>
    /// <param name="part">The element of it that the document being read is; the root for the whole of it.</param>
    public Counterparts(HtmlOutline older, int part)
    {
        Older = older;
        Part = part;
        _ids = IdsOf(part);
        _isTaken = Cleared(older.Nodes.Count);
        _isIdUsed = Cleared(older.Ids.Count);
    }

    public HtmlOutline Older { get; }

    public int Part { get; }

    /// <summary>The next sibling in the older document when the source goes on with exactly its bytes; -1 otherwise.</summary>
    public int TakeEqual(ref OpenElement parent, ReadOnlySpan<byte> source, int position)
    {
        var node = parent.NextOlder = SkipTaken(parent.NextOlder);
        if (node < 0 || !GoesOnWith(node, source, position))
        {
            return -1;
        }

        parent.NextOlder = Older.NextSibling(node);
        return node;
    }

    /// <summary>Notes the older element at the root of the newer one.</summary>
    public void ContinueRoot(ref HtmlNode node, ReadOnlySpan<byte> name) => node.Counterpart = Older.NameOf(Part).SequenceEqual(name) ? Part : -1;

    /// <summary>Looks for the older element that a new one continues, and notes it there.</summary>
    /// <param name="node">The new element, of which the start tag is read.</param>
    /// <param name="name">Its name.</param>
    /// <param name="id">Its id; empty for none.</param>
    /// <param name="open">The elements around it.</param>
    /// <param name="source">The newer document.</param>
    /// <returns>Whether the source goes on with exactly the older element's bytes, so that the rest need not be read.</returns>
    public bool Continue(ref HtmlNode node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> id, ref PooledList<OpenElement> open, ReadOnlySpan<byte> source)
    {
        var older = Take(ref open.Last, source, node, name, id, out var isEqual);
        if (older < 0)
        {
            return false;
        }

        // What is compared only as a whole has no counterpart but an equal one; what is kept continues only what is kept.
        var one = Older.Nodes[older].Traits;
        var isWhole = (one | node.Traits) == HtmlNodeTraits.Kept ? one != node.Traits : (one | node.Traits) != HtmlNodeTraits.None;
        node.Counterpart = isWhole && !isEqual ? -1 : older;
        return isEqual;
    }

    /// <summary>Notes that the newer document has an equal subtree; false when an id in it was seen before.</summary>
    public bool Repeat(int node)
    {
        _isTaken[node] = 1;
        var ids = _isIdUsed.AsSpan(IdsOf(node));
        var isNew = !ids.Contains((byte)1);
        ids.Fill(1);
        return isNew;
    }

    /// <summary>Notes an id of the newer document; false when it was seen before, or cannot be told because only a part is read.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isKnown">Whether the older document has it too.</param>
    public bool UseId(ReadOnlySpan<byte> id, out bool isKnown)
    {
        var entry = Older.Ids.Find(Older.Source, id);
        isKnown = entry >= 0;
        if (!isKnown)
        {
            isKnown = Part > 0;
            return !isKnown;
        }

        var isNew = _isIdUsed[entry] == 0 && entry >= _ids.Start.Value && entry < _ids.End.Value;
        _isIdUsed[entry] = 1;
        return isNew;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_isTaken);
        ArrayPool<byte>.Shared.Return(_isIdUsed);
    }

    private Range IdsOf(int node)
    {
        var end = Older.Nodes[node].After;
        return Older.Nodes[node].IdsBefore..(end < Older.Nodes.Count ? Older.Nodes[end].IdsBefore : Older.Ids.Count);
    }

    /// <summary>The older node that an element continues, taken for it; -1 for none.</summary>
    private int Take(ref OpenElement parent, ReadOnlySpan<byte> source, in HtmlNode newer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> id, out bool isEqual)
    {
        isEqual = false;
        if (parent.Older < 0)
        {
            return -1;
        }

        var node = id.IsEmpty
            ? FindSibling(parent.NextOlder, source, newer.Start, newer.ContentStart, name, out isEqual)
            : FindById(parent.Older, name, id);
        if (node < 0)
        {
            return -1;
        }

        if (!id.IsEmpty)
        {
            isEqual = GoesOnWith(node, source, newer.Start);
        }

        _isTaken[node] = 1;
        parent.NextOlder = Older.NextSibling(node);
        return node;
    }

    private int FindById(int olderParent, ReadOnlySpan<byte> name, ReadOnlySpan<byte> id)
    {
        var entry = Older.Ids.Find(Older.Source, id);
        if (entry < 0)
        {
            return -1;
        }

        var node = Older.Ids.NodeOf(entry);
        return Older.Nodes[node].Parent == olderParent && _isTaken[node] == 0 && Older.NameOf(node).SequenceEqual(name) ? node : -1;
    }

    private int FindSibling(int first, ReadOnlySpan<byte> source, int start, int contentStart, ReadOnlySpan<byte> name, out bool isEqual)
    {
        var startTag = source[start..contentStart];
        var likely = -1;
        var isLikelySure = false;
        isEqual = false;
        var node = SkipTaken(first);
        for (var seen = 0; node >= 0 && seen < LookAhead; seen++, node = SkipTaken(Older.NextSibling(node)))
        {
            ref var candidate = ref Older.Nodes[node];
            if (candidate.Kind != HtmlNodeKind.Element || candidate.IdAttribute >= 0 || !Older.NameOf(node).SequenceEqual(name))
            {
                continue;
            }

            var wanted = Older.SourceOf(node);
            if (source[start..].StartsWith(wanted))
            {
                isEqual = true;
                return node;
            }

            if (candidate.Length < SmallElement || isLikelySure || candidate.Has(HtmlNodeTraits.Opaque | HtmlNodeTraits.Frozen))
            {
                continue;
            }

            isLikelySure = wanted.StartsWith(startTag);
            likely = likely < 0 || isLikelySure ? node : likely;
        }

        return likely;
    }

    private int SkipTaken(int node)
    {
        while (node >= 0 && _isTaken[node] != 0)
        {
            node = Older.NextSibling(node);
        }

        return node;
    }

    private bool GoesOnWith(int node, ReadOnlySpan<byte> source, int position)
    {
        ref var older = ref Older.Nodes[node];
        var offset = older.Start - position;
        if (offset != _offset || position > _agreesUntil)
        {
            var view = Math.Max(older.Length, LongestView);
            var rest = source[position..Math.Min(source.Length, position + view)];
            _offset = offset;
            _agreesUntil = position + rest.CommonPrefixLength(Older.Source[older.Start..]);
        }

        var end = position + older.Length;
        return end <= _agreesUntil && (older.Kind != HtmlNodeKind.Text || end < source.Length && source[end] == '<');
    }

    private static byte[] Cleared(int count)
    {
        var array = ArrayPool<byte>.Shared.Rent(count);
        array.AsSpan(0, count).Clear();
        return array;
    }
}
