using System.Buffers.Binary;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>The ids of a document in document order, found by their bytes.</summary>
internal sealed class IdTable : IDisposable
{
    // Ids can carry keys that visitors chose; a seed of the process keeps them from choosing collisions.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private const int FirstSlots = 128;

    private PooledList<Entry> _entries = new(64);
    private PooledList<int> _slots = new(FirstSlots);

    public int Count => _entries.Count;

    /// <summary>The node that has the id of this number.</summary>
    public int NodeOf(int entry) => _entries[entry].Node;

    /// <summary>The number of an id; -1 when no element has it.</summary>
    public int Find(ReadOnlySpan<byte> source, ReadOnlySpan<byte> id) => Find(source, id, Hash(id));

    private int Find(ReadOnlySpan<byte> source, ReadOnlySpan<byte> id, ulong hash)
    {
        if (Count == 0)
        {
            return -1;
        }

        for (var slot = Slot(hash); _slots[slot] >= 0; slot = (slot + 1) & (_slots.Count - 1))
        {
            ref var entry = ref _entries[_slots[slot]];
            if (entry.Hash == hash && source.Slice(entry.Start, entry.Length).SequenceEqual(id))
            {
                return _slots[slot];
            }
        }

        return -1;
    }

    /// <summary>Adds an id; false when it is in the table already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> source, int start, int length, int node)
    {
        var id = source.Slice(start, length);
        var hash = Hash(id);
        if (Find(source, id, hash) >= 0)
        {
            return false;
        }

        if (_entries.Count * 2 >= _slots.Count)
        {
            Clear(Math.Max(FirstSlots, _slots.Count * 2));
            for (var i = 0; i < _entries.Count; i++)
            {
                Place(i);
            }
        }

        _entries.Add(new(hash, start, length, node));
        Place(_entries.Count - 1);
        return true;
    }

    public void Dispose()
    {
        _entries.Dispose();
        _slots.Dispose();
    }

    private void Place(int entry)
    {
        var slot = Slot(_entries[entry].Hash);
        while (_slots[slot] >= 0)
        {
            slot = (slot + 1) & (_slots.Count - 1);
        }

        _slots[slot] = entry;
    }

    private void Clear(int count)
    {
        _slots.Fill(-1, count);
    }

    private int Slot(ulong hash) => (int)(hash >> 32) & (_slots.Count - 1);

    private static ulong Hash(ReadOnlySpan<byte> id)
    {
        var hash = Seed ^ (ulong)id.Length;
        for (; id.Length >= 8; id = id[8..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(id));
        }

        foreach (var letter in id)
        {
            hash = (hash << 8 | hash >> 56) ^ letter;
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Seed * 0x9E3779B97F4A7C15 | 1, out var low);
        return high ^ low;
    }

    private readonly record struct Entry(ulong Hash, int Start, int Length, int Node);
}
