using System.Text;
using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>Walks an older and a newer outline together and writes what turns the one into the other.</summary>
internal ref struct Reconciler(HtmlOutline older, HtmlOutline newer, ref OperationWriter writer)
{
    private const long MostWorkForMoves = 1 << 24;

    private readonly ref OperationWriter _writer = ref writer;
    private PooledList<int> _path = new(32);
    private DiffRefusal _refusal;

    /// <summary>Compares an element, or its start tag, with the root of the newer outline.</summary>
    public DiffRefusal Compare(int olderNode, EditedPart part)
    {
        try
        {
            older.AddPathTo(olderNode, ref _path);
            return CompareRoots(olderNode, part);
        }
        finally
        {
            _path.Dispose();
        }
    }

    private DiffRefusal CompareRoots(int olderNode, EditedPart part)
    {
        if (!older.NameOf(olderNode).SequenceEqual(newer.NameOf(0)) || !older.IdOf(olderNode).SequenceEqual(newer.IdOf(0)))
        {
            return DiffRefusal.RootDiffers;
        }

        if ((older.Nodes[olderNode].Traits | newer.Nodes[0].Traits) != HtmlNodeTraits.None)
        {
            return older.SourceOf(olderNode).SequenceEqual(newer.Source) ? DiffRefusal.None : DiffRefusal.RootDiffers;
        }

        if (part == EditedPart.StartTag)
        {
            CompareAttributes(olderNode, 0);
        }
        else
        {
            CompareElements(olderNode, 0);
        }

        return _refusal;
    }

    private void CompareElements(int olderNode, int newerNode)
    {
        CompareAttributes(olderNode, newerNode);
        if (AreParallel(olderNode, newerNode))
        {
            CompareParallelChildren(olderNode, newerNode);
            return;
        }

        var pairing = SiblingPairing.Of(older, olderNode, newer, newerNode);
        try
        {
            Rearrange(olderNode, pairing);
            for (var i = 0; i < pairing.Newer.Length && _refusal == DiffRefusal.None; i++)
            {
                if (pairing.Places[i] >= 0)
                {
                    CompareNodes(pairing.Older[pairing.Places[i]], pairing.Newer[i], i);
                }
            }
        }
        finally
        {
            pairing.Dispose();
        }
    }

    /// <summary>Whether the children are the same nodes in the same order, which is the rule.</summary>
    private readonly bool AreParallel(int olderParent, int newerParent)
    {
        var one = older.FirstChild(olderParent);
        var other = newer.FirstChild(newerParent);
        for (; one >= 0 && other >= 0; one = older.NextSibling(one), other = newer.NextSibling(other))
        {
            var counterpart = newer.Nodes[other].Counterpart;
            if (counterpart >= 0 ? counterpart != one : !Alignment.CanPair(older, one, newer, other))
            {
                return false;
            }
        }

        return one < 0 && other < 0;
    }

    private void CompareParallelChildren(int olderParent, int newerParent)
    {
        var one = older.FirstChild(olderParent);
        var other = newer.FirstChild(newerParent);
        for (var index = 0; one >= 0 && _refusal == DiffRefusal.None; index++)
        {
            CompareNodes(one, other, index);
            one = older.NextSibling(one);
            other = newer.NextSibling(other);
        }
    }

    private void CompareNodes(int olderNode, int newerNode, int index)
    {
        ref var node = ref newer.Nodes[newerNode];
        if (node.Has(HtmlNodeTraits.Same | HtmlNodeTraits.Kept) || older.SourceOf(olderNode).SequenceEqual(newer.SourceOf(newerNode)))
        {
            return;
        }

        _path.Add(index);
        if (node.Kind == HtmlNodeKind.Element)
        {
            CompareElements(olderNode, newerNode);
        }
        else if (node.Kind == HtmlNodeKind.Text)
        {
            _writer.SetText(_path.Items, newer.SourceOf(newerNode));
        }
        else
        {
            _writer.SetComment(_path.Items, newer.SourceOf(newerNode));
        }

        _path.Truncate(_path.Count - 1);
    }

    private void CompareAttributes(int olderNode, int newerNode)
    {
        var before = AttributesOf(older, olderNode);
        var after = AttributesOf(newer, newerNode);
        for (var i = 0; i < after.Length; i++)
        {
            var name = newer.NameOf(after[i]);
            var value = newer.ValueOf(after[i]);
            var earlier = IndexOf(older, before, name, i);
            if ((earlier < 0 || !older.ValueOf(before[earlier]).SequenceEqual(value)) && !IsOfAnswer(olderNode, name))
            {
                SetAttribute(olderNode, name, value, false);
            }
        }

        for (var i = 0; i < before.Length; i++)
        {
            var name = older.NameOf(before[i]);
            if (IndexOf(newer, after, name, i) < 0 && !IsOfAnswer(olderNode, name))
            {
                SetAttribute(olderNode, name, default, true);
            }
        }

        _writer.EndAttributes();
    }

    private void SetAttribute(int node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isRemoved)
    {
        if (!AttributeNames.CanBeSet(name))
        {
            _refusal = DiffRefusal.AttributeName;
            return;
        }

        _writer.SetAttribute(_path.Items, older, node, name, value, isRemoved);
    }

    private void Rearrange(int olderParent, in SiblingPairing pairing)
    {
        // The children as they are by now, each by its index among the newer ones.
        var present = new PooledList<int>(pairing.Older.Length + pairing.Newer.Length);
        try
        {
            Splice(olderParent, pairing, ref present);
            if (pairing.MovedCount > 0 && _refusal == DiffRefusal.None)
            {
                Move(olderParent, pairing, ref present);
            }
        }
        finally
        {
            present.Dispose();
        }
    }

    /// <summary>Removes what goes and inserts what comes, from left to right, and leaves what moves where it is.</summary>
    private void Splice(int olderParent, in SiblingPairing pairing, ref PooledList<int> present)
    {
        var count = pairing.Older.Length;
        var (from, to) = (0, 0);
        while (from < pairing.Older.Length || to < pairing.Newer.Length)
        {
            var removed = from;
            while (from < pairing.Older.Length && pairing.Takers[from] < 0)
            {
                from++;
            }

            var added = to;
            while (to < pairing.Newer.Length && pairing.Places[to] < 0)
            {
                to++;
            }

            if (removed < from || added < to)
            {
                WriteSplice(olderParent, pairing, present.Count, count, removed..from, added..to);
                count += to - added - (from - removed);
                for (var i = added; i < to; i++)
                {
                    present.Add(i);
                }
            }

            PassPaired(pairing, ref from, ref to, ref present);
        }
    }

    /// <summary>Goes past one child that stays, or past those that will move and are in the way on either side.</summary>
    private static void PassPaired(in SiblingPairing pairing, ref int from, ref int to, ref PooledList<int> present)
    {
        if (from < pairing.Older.Length && pairing.Takers[from] is >= 0 and var taker)
        {
            if (!pairing.IsStable[taker])
            {
                present.Add(taker);
                from++;
                return;
            }

            if (to < pairing.Newer.Length && pairing.IsStable[to])
            {
                present.Add(taker);
                from++;
                to++;
                return;
            }
        }

        if (to < pairing.Newer.Length && pairing.Places[to] >= 0 && !pairing.IsStable[to])
        {
            to++;
        }
    }

    private void WriteSplice(int olderParent, in SiblingPairing pairing, int index, int count, Range removed, Range added)
    {
        _path.Add(index);
        _writer.BeginSplice(_path.Items, older, olderParent, count);
        foreach (var node in pairing.Older[removed])
        {
            Guard(older, node, isAdded: false);
            _writer.Remove(older, node);
        }

        var nodes = pairing.Newer[added];
        foreach (var node in nodes)
        {
            Guard(newer, node, isAdded: true);
        }

        _writer.EndSplice(nodes.IsEmpty ? default : newer.Source[newer.Nodes[nodes[0]].Start..newer.Nodes[nodes[^1]].End]);
        _path.Truncate(_path.Count - 1);
    }

    /// <summary>Moves each child that does not stay to before the one that follows it, the last one first.</summary>
    private void Move(int olderParent, in SiblingPairing pairing, ref PooledList<int> present)
    {
        if ((long)pairing.MovedCount * present.Count > MostWorkForMoves)
        {
            _refusal = DiffRefusal.TooManyMoves;
            return;
        }

        for (var child = pairing.Newer.Length - 1; child >= 0; child--)
        {
            if (pairing.Places[child] < 0 || pairing.IsStable[child])
            {
                continue;
            }

            var from = present.Items.IndexOf(child);
            present.RemoveAt(from);
            var to = child == pairing.Newer.Length - 1 ? present.Count : present.Items.IndexOf(child + 1);
            present.Insert(to, child);
            if (from != to)
            {
                _path.Add(from);
                _writer.Move(_path.Items, older, olderParent, present.Count, pairing.Older[pairing.Places[child]], to);
                _path.Truncate(_path.Count - 1);
            }
        }
    }

    /// <summary>Refuses to remove or insert what may only stay.</summary>
    private void Guard(HtmlOutline outline, int node, bool isAdded)
    {
        if (!outline.HasGuardedNodes)
        {
            return;
        }

        foreach (ref readonly var inside in outline.Nodes.Items[node..outline.Nodes[node].After])
        {
            if (inside.Has(HtmlNodeTraits.Frozen))
            {
                _refusal = DiffRefusal.RawTextDiffers;
            }
            else if (isAdded && inside.Has(HtmlNodeTraits.Kept)
                && older.Ids.Find(older.Source, outline.ValueOf(outline.Attributes[inside.IdAttribute])) >= 0)
            {
                _refusal = DiffRefusal.KeptElementMoved;
            }
        }
    }

    private static bool IsOfAnswer(int node, ReadOnlySpan<byte> name) => node == 0 && AttributeNames.AreOfAnswer(name);

    private static ReadOnlySpan<HtmlAttribute> AttributesOf(HtmlOutline outline, int node) =>
        outline.Attributes.Items.Slice(outline.Nodes[node].FirstAttribute, outline.Nodes[node].AttributeCount);

    /// <summary>Looks for an attribute, first where it probably is.</summary>
    private static int IndexOf(HtmlOutline outline, ReadOnlySpan<HtmlAttribute> attributes, ReadOnlySpan<byte> name, int likely)
    {
        if (likely < attributes.Length && outline.NameOf(attributes[likely]).SequenceEqual(name))
        {
            return likely;
        }

        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].NameLength == name.Length && Ascii.EqualsIgnoreCase(outline.NameOf(attributes[i]), name))
            {
                return i;
            }
        }

        return -1;
    }
}
