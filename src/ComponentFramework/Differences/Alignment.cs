using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>Pairs siblings without an id that stand between the same neighbours, so that most of them can stay.</summary>
internal static class Alignment
{
    private const int LargestTable = 16384;

    /// <summary>Pairs nodes in order.</summary>
    /// <param name="older">The older outline.</param>
    /// <param name="newer">The newer outline.</param>
    /// <param name="removed">Older nodes without a counterpart, in order.</param>
    /// <param name="added">Newer nodes without a counterpart, in order.</param>
    /// <param name="pairs">Gets for each added node the index of its removed one; -1 for none.</param>
    public static void Pair(HtmlOutline older, HtmlOutline newer, ReadOnlySpan<int> removed, ReadOnlySpan<int> added, Span<int> pairs)
    {
        pairs.Fill(-1);
        if (removed.IsEmpty || added.IsEmpty)
        {
            return;
        }

        if ((long)(removed.Length + 1) * (added.Length + 1) > LargestTable)
        {
            PairInTurn(older, newer, removed, added, pairs);
            return;
        }

        PairBest(older, newer, removed, added, pairs);
    }

    /// <summary>Whether operations can turn one node into the other, which then counts as the same node.</summary>
    public static bool CanPair(HtmlOutline older, int olderNode, HtmlOutline newer, int newerNode)
    {
        ref var one = ref older.Nodes[olderNode];
        ref var other = ref newer.Nodes[newerNode];
        if (one.Kind != other.Kind || one.Kind != HtmlNodeKind.Element)
        {
            return one.Kind == other.Kind;
        }

        if (!older.NameOf(olderNode).SequenceEqual(newer.NameOf(newerNode)) || !HaveSameId(older, one, newer, other))
        {
            return false;
        }

        return (one.Traits | other.Traits) switch
        {
            HtmlNodeTraits.None => true,
            HtmlNodeTraits.Kept => one.Traits == other.Traits,
            _ => older.SourceOf(olderNode).SequenceEqual(newer.SourceOf(newerNode)),
        };
    }

    private static bool HaveSameId(HtmlOutline older, in HtmlNode one, HtmlOutline newer, in HtmlNode other)
    {
        // The attributes of a repeated node are found at its counterpart; it has been paired with that already.
        if (one.IdAttribute < 0 || other.IdAttribute < 0)
        {
            return one.IdAttribute == other.IdAttribute;
        }

        return older.ValueOf(older.Attributes[one.IdAttribute]).SequenceEqual(newer.ValueOf(newer.Attributes[other.IdAttribute]));
    }

    private static void PairInTurn(HtmlOutline older, HtmlOutline newer, ReadOnlySpan<int> removed, ReadOnlySpan<int> added, Span<int> pairs)
    {
        var next = 0;
        for (var i = 0; i < added.Length && next < removed.Length; i++)
        {
            if (CanPair(older, removed[next], newer, added[i]))
            {
                pairs[i] = next++;
            }
        }
    }

    private static void PairBest(HtmlOutline older, HtmlOutline newer, ReadOnlySpan<int> removed, ReadOnlySpan<int> added, Span<int> pairs)
    {
        // best[i, j]: the most that the removed nodes from i on and the added ones from j on can keep.
        var width = added.Length + 1;
        var best = new PooledList<int>((removed.Length + 1) * width);
        try
        {
            best.Fill(0, (removed.Length + 1) * width);
            for (var i = removed.Length - 1; i >= 0; i--)
            {
                for (var j = added.Length - 1; j >= 0; j--)
                {
                    var worth = Worth(older, removed[i], newer, added[j]);
                    var without = Math.Max(best[(i + 1) * width + j], best[i * width + j + 1]);
                    best[i * width + j] = worth == 0 ? without : Math.Max(without, worth + best[(i + 1) * width + j + 1]);
                }
            }

            for (int i = 0, j = 0; i < removed.Length && j < added.Length;)
            {
                var value = best[i * width + j];
                if (value == best[(i + 1) * width + j])
                {
                    i++;
                }
                else if (value == best[i * width + j + 1])
                {
                    j++;
                }
                else
                {
                    pairs[j++] = i++;
                }
            }
        }
        finally
        {
            best.Dispose();
        }
    }

    private static int Worth(HtmlOutline older, int olderNode, HtmlOutline newer, int newerNode)
    {
        if (!CanPair(older, olderNode, newer, newerNode))
        {
            return 0;
        }

        var isElement = older.Nodes[olderNode].Kind == HtmlNodeKind.Element;
        if (older.SourceOf(olderNode).SequenceEqual(newer.SourceOf(newerNode)))
        {
            return isElement ? 12 : 3;
        }

        if (!isElement)
        {
            return IsBlank(older.SourceOf(olderNode)) == IsBlank(newer.SourceOf(newerNode)) ? 2 : 1;
        }

        return StartTagOf(older, olderNode).SequenceEqual(StartTagOf(newer, newerNode)) ? 6 : 3;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(HtmlBytes.WhiteSpace) < 0;

    private static ReadOnlySpan<byte> StartTagOf(HtmlOutline outline, int node) =>
        outline.Source[outline.Nodes[node].Start..outline.Nodes[node].ContentStart];
}
