using System.Buffers;

namespace ComponentFramework.Rendering;

/// <summary>The keys of rows and children that one render has used, as hashes of 64 bits in rented memory.</summary>
internal sealed class UsedKeys : IDisposable
{
    private const int Smallest = 64;

    private ulong[] _slots = [];
    private int _mask;
    private int _count;
    private Dictionary<ulong, int>? _copies;

    /// <summary>Notes a key.</summary>
    /// <returns>1 for a new key, 2 for one that is there for the second time, and so on.</returns>
    public int Add(ReadOnlySpan<byte> key)
    {
        if (_count * 2 >= _mask)
        {
            Grow();
        }

        var hash = Hash(key);
        if (Put(hash))
        {
            _count++;
            return 1;
        }

        _copies ??= [];
        return _copies[hash] = _copies.GetValueOrDefault(hash, 1) + 1;
    }

    public void Dispose()
    {
        if (_slots.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_slots);
        }

        _slots = [];
        _mask = 0;
        _count = 0;
    }

    /// <summary>FNV-1a, with 0 left for "nothing here".</summary>
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash == 0 ? 1 : hash;
    }

    private bool Put(ulong hash)
    {
        // The low bits of the product say little about short keys; the high ones do.
        var at = (int)(hash >> 32) & _mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == hash)
            {
                return false;
            }

            at = (at + 1) & _mask;
        }

        _slots[at] = hash;
        return true;
    }

    private void Grow()
    {
        var (before, length) = (_slots, _mask == 0 ? 0 : _mask + 1);
        var larger = Math.Max(Smallest, length * 2);
        _slots = ArrayPool<ulong>.Shared.Rent(larger);
        _slots.AsSpan(0, larger).Clear();
        _mask = larger - 1;
        foreach (var hash in before.AsSpan(0, length))
        {
            if (hash != 0)
            {
                Put(hash);
            }
        }

        if (before.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(before);
        }
    }
}
