namespace ComponentFramework.Dispatching;

/// <summary>Counts what visitors hold of something shared. What counts for several shares counts for all of them or for none.</summary>
/// <param name="limit">How much one visitor may hold.</param>
internal sealed class ShareQuota(int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _held = [];

    /// <summary>Takes one. Null when a share is full; disposing gives it back, once however often.</summary>
    public IDisposable? TryHold(VisitorShare[] shares)
    {
        lock (_gate)
        {
            if (Array.Exists(shares, share => _held.GetValueOrDefault(share.Key) >= share.Of(limit)))
            {
                return null;
            }

            foreach (var share in shares)
            {
                _held[share.Key] = _held.GetValueOrDefault(share.Key) + 1;
            }
        }

        return new Held(this, shares);
    }

    /// <summary>How much is held under a key.</summary>
    public int HeldBy(string key)
    {
        lock (_gate)
        {
            return _held.GetValueOrDefault(key);
        }
    }

    private void Return(VisitorShare[] shares)
    {
        lock (_gate)
        {
            foreach (var share in shares)
            {
                if (--_held[share.Key] == 0)
                {
                    _held.Remove(share.Key);
                }
            }
        }
    }

    private sealed class Held(ShareQuota quota, VisitorShare[] shares) : IDisposable
    {
        private VisitorShare[]? _shares = shares;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _shares, null) is { } held)
            {
                quota.Return(held);
            }
        }
    }
}
