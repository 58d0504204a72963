using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
using ComponentFramework.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Keeps mounted components that are the same for everybody. A place in the cache outlives its entry and keeps listening to
/// the entry's groups, so that a mount which began before a broadcast cannot put old facts back.
/// </summary>
internal sealed class MountCache(IChannelLayer layer, TimeProvider time, IOptions<ComponentFrameworkOptions> options, ILogger<MountCache> log)
{
    /// <summary>What a place costs beyond its key and its entry, roughly.</summary>
    private const int PlaceBytes = 512;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, CachePlace> _places = new();
    private long _bytes;
    private long _lastSweep = time.GetTimestamp();

    /// <summary>Finds the entry, or makes ready to keep one; null when there is no room or nobody would tell that it is stale.</summary>
    public async ValueTask<CacheLookup?> LookAsync(Instance instance, CancellationToken ct)
    {
        if (FindPlace(Key(instance)) is not { } place)
        {
            return null;
        }

        if (place.Entry is { } entry && !entry.IsOver(time))
        {
            return new(place, place.Version, entry);
        }

        return await ListenAsync(place, GroupsBeforeMount(instance), ct) ? new(place, place.Version, null) : null;
    }

    public async ValueTask KeepAsync(CacheLookup lookup, Instance instance, RenderedView view, ReadOnlyMemory<byte> state, IReadOnlyList<string> groups, CancellationToken ct)
    {
        if (instance.Component.IsBoundToVisitor && instance.Descriptor.Access.Kind == Catalog.AccessKind.Anonymous)
        {
            throw new InvalidOperationException(
                $"The component '{instance.Descriptor.Name}' has [Cache] and asked for its Visitor while it mounted. Remove [Cache], or move what belongs to the visitor into a component of its own.");
        }

        var place = lookup.Place;
        if (instance.Component.Errors.Any)
        {
            return;
        }

        if (!groups.All(place.Subscriptions.ContainsKey))
        {
            // Nobody listened while the facts were read, so they may be old already. The next mount is kept.
            await ListenAsync(place, groups, ct);
            return;
        }

        var bytes = view.Length + state.Length + 2L * groups.Sum(group => group.Length);
        if (!TryReserve(bytes))
        {
            return;
        }

        var entry = new CacheEntry(view.Keep(), state, groups, time.GetTimestamp(), instance.Descriptor.CacheFor!.Value, bytes);
        Release(place.TryReplace(entry, lookup.Version, out var before) ? before?.Bytes ?? 0 : bytes);
    }

    private static string Key(Instance instance) => string.Join(
        '\n',
        instance.Descriptor.Name,
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

    private CachePlace? FindPlace(string key)
    {
        if (_places.TryGetValue(key, out var known))
        {
            return known;
        }

        var place = new CachePlace(PlaceBytes + (2L * key.Length));
        if (!TryReserve(place.Bytes))
        {
            return null;
        }

        known = _places.GetOrAdd(key, place);
        if (known != place)
        {
            Release(place.Bytes);
        }

        return known;
    }

    private bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= options.Value.MaxCacheBytes)
        {
            return true;
        }

        Release(bytes);
        Sweep();
        if (Interlocked.Add(ref _bytes, bytes) <= options.Value.MaxCacheBytes)
        {
            return true;
        }

        Release(bytes);
        return false;
    }

    private void Release(long bytes) => Interlocked.Add(ref _bytes, -bytes);

    private async ValueTask<bool> ListenAsync(CachePlace place, IReadOnlyList<string> groups, CancellationToken ct)
    {
        foreach (var group in groups)
        {
            var subscription = place.Subscriptions.GetOrAdd(
                group,
                name => new(() => layer.SubscribeAsync(name, _ => Release(place.Evict()), CancellationToken.None).AsTask()));
            try
            {
                await subscription.Value.WaitAsync(ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What cannot be evicted must not be kept.
                place.Subscriptions.TryRemove(KeyValuePair.Create(group, subscription));
                Log.SubscriptionFailed(log, group, failure);
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes the places that hold nothing worth keeping: of mounts that failed, and of entries whose time is up.</summary>
    private void Sweep()
    {
        var last = Interlocked.Read(ref _lastSweep);
        if (time.GetElapsedTime(last) < BetweenSweeps || Interlocked.CompareExchange(ref _lastSweep, time.GetTimestamp(), last) != last)
        {
            return;
        }

        foreach (var (key, place) in _places)
        {
            if ((place.Entry is null || place.Entry.IsOver(time)) && _places.TryRemove(KeyValuePair.Create(key, place)))
            {
                Release(place.Close() + place.Bytes);
                _ = DisposeAsync(place);
            }
        }
    }

    private async Task DisposeAsync(CachePlace place)
    {
        foreach (var (group, subscription) in place.Subscriptions)
        {
            try
            {
                await (await subscription.Value).DisposeAsync();
            }
            catch (IOException failure)
            {
                Log.SubscriptionFailed(log, group, failure);
            }
        }
    }
}
