using ComponentFramework.Memory;

namespace ComponentFramework.Differences;

/// <summary>Decides which items of a shuffled list stay where they are, so that as few as possible have to move.</summary>
internal static class StableOrder
{
    /// <summary>Marks a longest increasing subsequence.</summary>
    /// <param name="places">Where each item was; -1 for items that are new.</param>
    /// <param name="isStable">Gets true for each item that stays; as long as <paramref name="places"/>.</param>
    /// <returns>How many items that were there before have to move.</returns>
    public static int Mark(ReadOnlySpan<int> places, Span<bool> isStable)
    {
        var tails = new PooledList<int>(places.Length);
        var previous = new PooledList<int>(places.Length);
        try
        {
            return Mark(places, isStable, ref tails, ref previous);
        }
        finally
        {
            tails.Dispose();
            previous.Dispose();
        }
    }

    private static int Mark(ReadOnlySpan<int> places, Span<bool> isStable, ref PooledList<int> tails, ref PooledList<int> previous)
    {
        isStable.Clear();
        var known = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                previous.Add(-1);
                continue;
            }

            known++;
            var at = FirstNotBelow(tails.Items, places, places[i]);
            previous.Add(at == 0 ? -1 : tails[at - 1]);
            if (at == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[at] = i;
            }
        }

        var count = tails.Count;
        for (var i = count == 0 ? -1 : tails[count - 1]; i >= 0; i = previous[i])
        {
            isStable[i] = true;
        }

        return known - count;
    }

    private static int FirstNotBelow(ReadOnlySpan<int> tails, ReadOnlySpan<int> places, int place)
    {
        if (tails.IsEmpty || places[tails[^1]] < place)
        {
            return tails.Length;
        }

        var (low, high) = (0, tails.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[tails[middle]] < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
