using System.Collections.Concurrent;
using System.Globalization;
using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
using ComponentFramework.Instances;
using ComponentFramework.Limits;
using ComponentFramework.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Caching;

/// <summary>
/// Keeps mounted components that are the same for everybody. A place in the cache outlives its entry and keeps listening to
/// the entry's groups, so that a mount which began before a broadcast cannot put old facts back. What is kept counts in the share of whoever mounted it
/// first, and the oldest of the largest share goes when memory is up.
/// </summary>
internal sealed class MountCache
{
    /// <summary>What a place costs beyond its key and the bytes of its entry, roughly: most of it is what it listens with.</summary>
    private const int PlaceBytes = 2048;

    private readonly ConcurrentDictionary<string, CachePlace> _places = new();
    private readonly IChannelLayer _layer;
    private readonly TimeProvider _time;
    private readonly ILogger<MountCache> _log;
    private readonly Shares<CachePlace> _shares;

    public MountCache(IChannelLayer layer, TimeProvider time, IOptions<ComponentFrameworkOptions> options, ILogger<MountCache> log)
    {
        (_layer, _time, _log) = (layer, time, log);
        _shares = new(options.Value.MaxCacheBytes, options.Value.MaxCacheBytesPerVisitor, Forget);
    }

    /// <summary>How many bytes are kept.</summary>
    public long Bytes => _shares.Bytes;

    /// <summary>Finds the entry, or makes ready to keep one; null when there is no room or nobody would tell that it is stale.</summary>
    public async ValueTask<CacheLookup?> LookAsync(Instance instance, CancellationToken ct)
    {
        if (FindPlace(Key(instance), instance.Request.Visitor.Share) is not { } place)
        {
            return null;
        }

        if (place.Entry is { } entry && !entry.IsOver(_time))
        {
            return new(place, place.Version, entry);
        }

        return await ListenAsync(place, GroupsBeforeMount(instance), ct) ? new(place, place.Version, null) : null;
    }

    public async ValueTask KeepAsync(CacheLookup lookup, Render mounted, CancellationToken ct)
    {
        var place = lookup.Place;
        if (mounted.Instance.Component.Errors.Any)
        {
            return;
        }

        if (!mounted.Groups.All(place.Subscriptions.ContainsKey))
        {
            // Nobody listened while the facts were read, so they may be old already. The next mount is kept.
            await ListenAsync(place, mounted.Groups, ct);
            return;
        }

        var bytes = mounted.View.Length + mounted.State.Length + 2L * mounted.Groups.Sum(group => group.Length);
        var counted = _shares.Add(place.Share, bytes, place);
        var entry = new CacheEntry(mounted.View.Keep(), mounted.State, mounted.Groups, _time.GetTimestamp(), mounted.Instance.Descriptor.CacheFor!.Value, counted);
        Release(place.TryReplace(entry, lookup.Version, out var before) ? before : entry);
    }

    private static string Key(Instance instance) => string.Join(
        '\n',
        instance.Descriptor.Name,
        ViewUpdates.Edition.ToString(CultureInfo.InvariantCulture),
        Convert.ToBase64String(instance.Parameters.Span),
        CultureInfo.CurrentCulture.Name,
        CultureInfo.CurrentUICulture.Name,
        instance.Request.PathBase,
        string.Join(',', Children.FilledSlots(instance).Order(StringComparer.Ordinal)),
        instance.Component.CacheKey());

    /// <summary>Most groups follow from parameters; those that need the state are heard of after the first mount.</summary>
    private static IReadOnlyList<string> GroupsBeforeMount(Instance instance)
    {
        try
        {
            return [.. instance.Component.CurrentGroups];
        }
        catch (Exception notYet) when (notYet is InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return [];
        }
    }

    private CachePlace? FindPlace(string key, VisitorShare share)
    {
        if (_places.TryGetValue(key, out var known))
        {
            return known;
        }

        _shares.ForgetWhile(place => place.Entry?.IsOver(_time) == true);
        var place = new CachePlace(key, share);
        known = _places.GetOrAdd(key, place);
        if (known == place && _shares.Add(share, PlaceBytes + (2L * key.Length), place) is var counted && !place.TryCount(counted))
        {
            _shares.Remove(counted);
        }

        return known.IsClosed ? null : known;
    }

    private void Release(CacheEntry? entry)
    {
        if (entry is not null)
        {
            _shares.Remove(entry.Counted);
        }
    }

    private void Forget(CachePlace place)
    {
        _places.TryRemove(KeyValuePair.Create(place.Key, place));
        foreach (var counted in place.Close())
        {
            _shares.Remove(counted);
        }

        _ = DisposeAsync(place);
    }

    private async ValueTask<bool> ListenAsync(CachePlace place, IReadOnlyList<string> groups, CancellationToken ct)
    {
        foreach (var group in groups)
        {
            var subscription = place.Subscriptions.GetOrAdd(
                group,
                name => new(() => _layer.SubscribeAsync(name, _ => Release(place.Evict()), CancellationToken.None).AsTask()));
            try
            {
                await subscription.Value.WaitAsync(ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What cannot be evicted must not be kept.
                place.Subscriptions.TryRemove(KeyValuePair.Create(group, subscription));
                Log.SubscriptionFailed(_log, group, failure);
                return false;
            }
        }

        if (!place.IsClosed)
        {
            return true;
        }

        // Whoever closed it in the meantime has not met these subscriptions.
        await DisposeAsync(place);
        return false;
    }

    private async Task DisposeAsync(CachePlace place)
    {
        foreach (var (group, subscription) in place.Subscriptions)
        {
            if (!place.Subscriptions.TryRemove(KeyValuePair.Create(group, subscription)))
            {
                continue;
            }

            try
            {
                await (await subscription.Value).DisposeAsync();
            }
            catch (IOException failure)
            {
                Log.SubscriptionFailed(_log, group, failure);
            }
        }
    }
}
