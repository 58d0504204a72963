using System.Collections.Concurrent;
using ComponentFramework.Limits;

namespace ComponentFramework.Caching;

/// <summary>Where the entry of one key is kept. It outlives its entry and keeps listening to the entry's groups.</summary>
/// <param name="key">The key.</param>
/// <param name="share">Who was the first to mount what belongs here.</param>
internal sealed class CachePlace(string key, VisitorShare share)
{
    private readonly Lock _gate = new();
    private CacheEntry? _entry;
    private Shares<CachePlace>.Kept? _counted;
    private long _version;
    private bool _isClosed;

    public string Key => key;

    public VisitorShare Share => share;

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

    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _isClosed;
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

    /// <summary>Remembers where the place itself is counted; false when it has been closed in the meantime.</summary>
    public bool TryCount(Shares<CachePlace>.Kept counted)
    {
        lock (_gate)
        {
            _counted = counted;
            return !_isClosed;
        }
    }

    /// <summary>Forgets the entry, and whatever is being mounted for it now; returns what was kept.</summary>
    public CacheEntry? Evict()
    {
        lock (_gate)
        {
            _version++;
            var evicted = _entry;
            _entry = null;
            return evicted;
        }
    }

    /// <summary>Takes no entry any more; returns what is counted because of it.</summary>
    public IEnumerable<Shares<CachePlace>.Kept> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            List<Shares<CachePlace>.Kept?> counted = [_counted, Evict()?.Counted];
            return counted.OfType<Shares<CachePlace>.Kept>();
        }
    }
}
