using System.Buffers;

namespace ComponentFramework.Memory;

/// <summary>A list in a rented array. It belongs to one owner, who disposes it; it is never copied.</summary>
internal struct PooledList<T>(int capacity) : IDisposable
    where T : unmanaged
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref _items[index];

    public readonly ref T Last => ref _items[Count - 1];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow(1);
        }

        _items[Count++] = item;
    }

    /// <summary>Adds an item to be filled in; it holds what was there before.</summary>
    public ref T Append()
    {
        if (Count == _items.Length)
        {
            Grow(1);
        }

        return ref _items[Count++];
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        if (_items.Length - Count < items.Length)
        {
            Grow(items.Length);
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Makes the list that many times one item.</summary>
    public void Fill(T item, int count)
    {
        Truncate(0);
        if (_items.Length < count)
        {
            Grow(count);
        }

        Count = count;
        Items.Fill(item);
    }

    public void Insert(int index, T item)
    {
        Add(item);
        _items.AsSpan(index, Count - 1 - index).CopyTo(_items.AsSpan(index + 1));
        _items[index] = item;
    }

    public void RemoveAt(int index)
    {
        _items.AsSpan(index + 1, Count - 1 - index).CopyTo(_items.AsSpan(index));
        Count--;
    }

    /// <summary>Keeps that many items; not more than there are.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(_items.Length * 2, Count + more));
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
