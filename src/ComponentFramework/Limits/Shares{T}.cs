using System.Numerics;

namespace ComponentFramework.Limits;

/// <summary>
/// Bounds memory that many visitors fill. Each has a share; who is over it loses the oldest of its own, and when all together are over the limit the
/// largest share does. Nobody can push out what belongs to somebody who keeps less. Safe for use by several threads.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="all">How many bytes all shares together may have.</param>
/// <param name="each">How many bytes one share may have.</param>
/// <param name="forget">Called once for everything that is pushed out, outside any lock.</param>
internal sealed class Shares<T>(long all, long each, Action<T> forget)
    where T : class
{
    /// <summary>Shares are told apart by size down to an eighth.</summary>
    private const int Steps = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Share> _shares = [];
    private readonly LinkedList<Kept> _byAge = [];
    private readonly LinkedList<Share>?[] _bySize = new LinkedList<Share>?[64 * Steps];
    private int _largest;
    private long _bytes;

    /// <summary>What is kept now, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <summary>How many shares there are now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _shares.Count;
            }
        }
    }

    /// <summary>Counts something that is kept, and forgets what there is no more room for: the item itself when it is larger than its share.</summary>
    /// <returns>What to remove it by.</returns>
    public Kept Add(VisitorShare owner, long bytes, T item)
    {
        var times = Math.Max(1, owner.Times);
        var limit = each > long.MaxValue / times ? long.MaxValue : each * times;
        if (bytes > Math.Min(all, limit))
        {
            forget(item);
            return new(item, bytes, new(owner.Key));
        }

        List<T>? gone = null;
        Kept kept;
        lock (_gate)
        {
            if (!_shares.TryGetValue(owner.Key, out var share))
            {
                _shares[owner.Key] = share = new(owner.Key);
            }

            share.Times = times;
            kept = new(item, bytes, share);
            share.ByAge.AddLast(kept.InShare);
            _byAge.AddLast(kept.InAll);
            Adjust(share, bytes);
            while (share.Bytes > limit)
            {
                PushOut(share, ref gone);
            }

            while (_bytes > all)
            {
                PushOut(Largest(), ref gone);
            }
        }

        Forget(gone);
        return kept;
    }

    /// <summary>Stops counting something; true when it was still kept. It is not forgotten again.</summary>
    public bool Remove(Kept kept)
    {
        lock (_gate)
        {
            return TakeOut(kept);
        }
    }

    /// <summary>Forgets from the oldest on, as long as what is next is to go.</summary>
    public void ForgetWhile(Func<T, bool> isOver)
    {
        List<T>? gone = null;
        lock (_gate)
        {
            while (_byAge.First?.Value is { } oldest && isOver(oldest.Item))
            {
                TakeOut(oldest);
                (gone ??= []).Add(oldest.Item);
            }
        }

        Forget(gone);
    }

    private void Forget(List<T>? gone) => gone?.ForEach(forget);

    private void PushOut(Share share, ref List<T>? gone)
    {
        var oldest = share.ByAge.First!.Value;
        TakeOut(oldest);
        (gone ??= []).Add(oldest.Item);
    }

    private bool TakeOut(Kept kept)
    {
        if (kept.InAll.List is null)
        {
            return false;
        }

        _byAge.Remove(kept.InAll);
        kept.Share.ByAge.Remove(kept.InShare);
        Adjust(kept.Share, -kept.Bytes);
        return true;
    }

    private void Adjust(Share share, long bytes)
    {
        _bytes += bytes;
        share.Bytes += bytes;
        if (share.ByAge.Count == 0)
        {
            share.BySize.List?.Remove(share.BySize);
            _shares.Remove(share.Key);
            return;
        }

        var size = SizeOf(share.Bytes / share.Times);
        if (share.BySize.List != (_bySize[size] ??= []))
        {
            share.BySize.List?.Remove(share.BySize);
            _bySize[size]!.AddLast(share.BySize);
            _largest = Math.Max(_largest, size);
        }
    }

    private Share Largest()
    {
        while (_bySize[_largest] is not { Count: > 0 })
        {
            _largest--;
        }

        return _bySize[_largest]!.First!.Value;
    }

    private static int SizeOf(long bytes)
    {
        var octave = BitOperations.Log2((ulong)Math.Max(bytes, Steps));
        return (octave * Steps) + (int)((Math.Max(bytes, Steps) >> (octave - 3)) & (Steps - 1));
    }

    /// <summary>Something that is kept, and where it is counted.</summary>
    public sealed class Kept
    {
        internal Kept(T item, long bytes, Share share)
        {
            (Item, Bytes, Share) = (item, bytes, share);
            InAll = new(this);
            InShare = new(this);
        }

        internal T Item { get; }

        internal long Bytes { get; }

        internal Share Share { get; }

        internal LinkedListNode<Kept> InAll { get; }

        internal LinkedListNode<Kept> InShare { get; }
    }

    /// <summary>What one visitor keeps.</summary>
    internal sealed class Share
    {
        internal Share(string key)
        {
            Key = key;
            BySize = new(this);
        }

        internal string Key { get; }

        internal int Times { get; set; }

        internal long Bytes { get; set; }

        internal LinkedList<Kept> ByAge { get; } = [];

        internal LinkedListNode<Share> BySize { get; }
    }
}
