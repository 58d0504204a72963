using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>The children of an older and a newer element, and which of them are the same node.</summary>
internal struct SiblingPairing : IDisposable
{
    private PooledList<int> _older = new(32);
    private PooledList<int> _newer = new(32);
    private PooledList<int> _places = new(32);
    private PooledList<int> _takers = new(32);
    private PooledList<bool> _isStable = new(32);

    private SiblingPairing(HtmlOutline older, int olderParent, HtmlOutline newer, int newerParent)
    {
        for (var node = older.FirstChild(olderParent); node >= 0; node = older.NextSibling(node))
        {
            _older.Add(node);
        }

        for (var node = newer.FirstChild(newerParent); node >= 0; node = newer.NextSibling(node))
        {
            _newer.Add(node);
        }

        _takers.Fill(-1, _older.Count);
        _places.Fill(-1, _newer.Count);
        _isStable.Fill(false, _newer.Count);
    }

    /// <summary>The older element's children.</summary>
    public readonly ReadOnlySpan<int> Older => _older.Items;

    /// <summary>The newer element's children.</summary>
    public readonly ReadOnlySpan<int> Newer => _newer.Items;

    /// <summary>For each newer child the index of the older one that it continues; -1 for none.</summary>
    public readonly ReadOnlySpan<int> Places => _places.Items;

    /// <summary>For each older child the index of the newer one that continues it; -1 for none.</summary>
    public readonly ReadOnlySpan<int> Takers => _takers.Items;

    /// <summary>For each newer child whether it stays where it is, while others come, go or move around it.</summary>
    public readonly ReadOnlySpan<bool> IsStable => _isStable.Items;

    /// <summary>How many children change their place among those that stay.</summary>
    public int MovedCount { get; private set; }

    public static SiblingPairing Of(HtmlOutline older, int olderParent, HtmlOutline newer, int newerParent)
    {
        var pairing = new SiblingPairing(older, olderParent, newer, newerParent);
        pairing.PairKnown(older, olderParent, newer);
        pairing.MovedCount = StableOrder.Mark(pairing._places.Items, pairing._isStable.Items);
        pairing.PairBetween(older, newer);
        return pairing;
    }

    public void Dispose()
    {
        _older.Dispose();
        _newer.Dispose();
        _places.Dispose();
        _takers.Dispose();
        _isStable.Dispose();
    }

    private void PairKnown(HtmlOutline older, int olderParent, HtmlOutline newer)
    {
        for (var i = 0; i < _newer.Count; i++)
        {
            ref var node = ref newer.Nodes[_newer[i]];
            if (node.Counterpart < 0 && node.IdAttribute >= 0)
            {
                var entry = older.Ids.Find(older.Source, newer.IdOf(_newer[i]));
                var sameId = entry < 0 ? -1 : older.Ids.NodeOf(entry);
                if (sameId >= 0 && older.Nodes[sameId].Parent == olderParent && Alignment.CanPair(older, sameId, newer, _newer[i]))
                {
                    node.Counterpart = sameId;
                }
            }

            if (node.Counterpart >= 0)
            {
                Pair(i, _older.Items.BinarySearch(node.Counterpart));
            }
        }
    }

    /// <summary>Pairs what is left between each two neighbours that stay.</summary>
    private void PairBetween(HtmlOutline older, HtmlOutline newer)
    {
        var removed = new PooledList<int>(16);
        var added = new PooledList<int>(16);
        var pairs = new PooledList<int>(16);
        try
        {
            var (olderStart, newerStart) = (0, 0);
            for (var i = 0; i <= _newer.Count; i++)
            {
                if (i < _newer.Count && !_isStable[i])
                {
                    continue;
                }

                var olderEnd = i < _newer.Count ? _places[i] : _older.Count;
                PairGap(older, newer, olderStart..olderEnd, newerStart..i, ref removed, ref added, ref pairs);
                (olderStart, newerStart) = (olderEnd + 1, i + 1);
            }
        }
        finally
        {
            removed.Dispose();
            added.Dispose();
            pairs.Dispose();
        }
    }

    private void PairGap(
        HtmlOutline older,
        HtmlOutline newer,
        Range olderGap,
        Range newerGap,
        ref PooledList<int> removed,
        ref PooledList<int> added,
        ref PooledList<int> pairs)
    {
        Unpaired(olderGap, _takers, ref removed);
        Unpaired(newerGap, _places, ref added);
        if (removed.Count == 0 || added.Count == 0)
        {
            return;
        }

        pairs.Fill(-1, added.Count);
        var removedNodes = new PooledList<int>(removed.Count);
        var addedNodes = new PooledList<int>(added.Count);
        try
        {
            Select(_older, removed, ref removedNodes);
            Select(_newer, added, ref addedNodes);
            Alignment.Pair(older, newer, removedNodes.Items, addedNodes.Items, pairs.Items);
        }
        finally
        {
            removedNodes.Dispose();
            addedNodes.Dispose();
        }

        for (var i = 0; i < added.Count; i++)
        {
            if (pairs[i] >= 0)
            {
                Pair(added[i], removed[pairs[i]]);
                _isStable[added[i]] = true;
                newer.Nodes[_newer[added[i]]].Counterpart = _older[removed[pairs[i]]];
            }
        }
    }

    private void Pair(int newer, int older)
    {
        _places[newer] = older;
        _takers[older] = newer;
    }

    private static void Unpaired(Range gap, in PooledList<int> partners, ref PooledList<int> found)
    {
        found.Truncate(0);
        for (var i = gap.Start.Value; i < gap.End.Value; i++)
        {
            if (partners[i] < 0)
            {
                found.Add(i);
            }
        }
    }

    private static void Select(in PooledList<int> nodes, in PooledList<int> indices, ref PooledList<int> selected)
    {
        foreach (var index in indices.Items)
        {
            selected.Add(nodes[index]);
        }
    }
}
