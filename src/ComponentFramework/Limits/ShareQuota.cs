namespace ComponentFramework.Limits;

/// <summary>Counts what visitors hold of something shared. What counts for several shares counts for all of them or for none.</summary>
/// <param name="limit">How much one visitor may hold.</param>
internal sealed class ShareQuota(int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<Held>> _held = [];

    /// <summary>Takes one. Null when a share is full; disposing gives it back, once however often.</summary>
    /// <param name="shares">The shares it counts for. Asked again where one is full, because a visitor grows out of the share of those whose id is new.</param>
    public IDisposable? TryHold(Func<VisitorShare[]> shares)
    {
        var wanted = shares();
        lock (_gate)
        {
            if (Array.Exists(wanted, IsFull))
            {
                return null;
            }

            var held = new Held(this, wanted, shares);
            foreach (var share in wanted)
            {
                HoldersOf(share.Key).Add(held);
            }

            return held;
        }
    }

    /// <summary>How much is held under a key.</summary>
    public int HeldBy(string key)
    {
        lock (_gate)
        {
            return _held.TryGetValue(key, out var holders) ? holders.Count : 0;
        }
    }

    private bool IsFull(VisitorShare share)
    {
        if (!_held.TryGetValue(share.Key, out var holders) || holders.Count < share.Of(limit))
        {
            return false;
        }

        if (share.Times > 1)
        {
            holders.RemoveWhere(held => !held.StillCountsFor(share.Key));
        }

        return holders.Count >= share.Of(limit);
    }

    private HashSet<Held> HoldersOf(string key)
    {
        if (!_held.TryGetValue(key, out var holders))
        {
            _held[key] = holders = [];
        }

        return holders;
    }

    private void Return(Held held, VisitorShare[] shares)
    {
        lock (_gate)
        {
            foreach (var share in shares)
            {
                if (_held.TryGetValue(share.Key, out var holders) && holders.Remove(held) && holders.Count == 0)
                {
                    _held.Remove(share.Key);
                }
            }
        }
    }

    private sealed class Held(ShareQuota quota, VisitorShare[] first, Func<VisitorShare[]> now) : IDisposable
    {
        public bool StillCountsFor(string key) => Array.Exists(now(), share => share.Key == key);

        public void Dispose() => quota.Return(this, first);
    }
}
