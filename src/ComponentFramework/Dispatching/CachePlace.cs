using System.Collections.Concurrent;

namespace ComponentFramework.Dispatching;

/// <summary>Where the entry of one key is kept. It outlives its entry and keeps listening to the entry's groups.</summary>
internal sealed class CachePlace(long bytes)
{
    private readonly Lock _gate = new();
    private CacheEntry? _entry;
    private long _version;
    private bool _isClosed;

    public long Bytes => bytes;

    public ConcurrentDictionary<string, Lazy<Task<IAsyncDisposable>>> Subscriptions { get; } = new();

    public CacheEntry? Entry
    {
        get
        {
            lock (_gate)
            {
                return _entry;
            }
        }
    }

    public long Version
    {
        get
        {
            lock (_gate)
            {
                return _version;
            }
        }
    }

    public bool TryReplace(CacheEntry entry, long version, out CacheEntry? before)
    {
        lock (_gate)
        {
            before = _entry;
            if (version != _version || _isClosed)
            {
                return false;
            }

            _entry = entry;
            return true;
        }
    }

    /// <summary>Forgets the entry, and whatever is being mounted for it now; returns the bytes that are free again.</summary>
    public long Evict()
    {
        lock (_gate)
        {
            _version++;
            var evicted = _entry?.Bytes ?? 0;
            _entry = null;
            return evicted;
        }
    }

    /// <summary>Takes no entry any more.</summary>
    public long Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        return Evict();
    }
}
