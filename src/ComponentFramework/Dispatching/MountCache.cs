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
    private readonly ConcurrentDictionary<string, Place> _places = new();
    private long _bytes;

    public Lookup Look(Instance instance)
    {
        var place = _places.GetOrAdd(Key(instance), _ => new Place());
        var entry = place.Entry;
        return entry is not null && entry.Ends > time.GetUtcNow() ? new(place, place.Version, entry) : new(place, place.Version, null);
    }

    public async ValueTask KeepAsync(Lookup lookup, Instance instance, RenderedView view, ReadOnlyMemory<byte> state, IReadOnlyList<string> groups, CancellationToken ct)
    {
        if (instance.Component.IsBoundToVisitor && instance.Descriptor.Access.Kind == Catalog.AccessKind.Anonymous)
        {
            throw new InvalidOperationException(
                $"The component '{instance.Descriptor.Name}' has [Cache] and asked for its Visitor while it mounted. Remove [Cache], or move what belongs to the visitor into a component of its own.");
        }

        var bytes = view.Length + state.Length + 512L;
        if (instance.Component.Errors.Any || bytes + Interlocked.Read(ref _bytes) > options.Value.MaxCacheBytes)
        {
            Sweep();
            return;
        }

        if (!await ListenAsync(lookup.Place, groups, ct))
        {
            return;
        }

        var entry = new Entry(view.Keep(), state, groups, time.GetUtcNow() + instance.Descriptor.CacheFor!.Value, bytes);
        if (lookup.Place.TryReplace(entry, lookup.Version, out var before))
        {
            Interlocked.Add(ref _bytes, bytes - (before?.Bytes ?? 0));
        }
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

    private async ValueTask<bool> ListenAsync(Place place, IReadOnlyList<string> groups, CancellationToken ct)
    {
        foreach (var group in groups)
        {
            if (!place.Subscriptions.TryAdd(group, null))
            {
                continue;
            }

            try
            {
                place.Subscriptions[group] = await layer.SubscribeAsync(group, _ => Evict(place), ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What cannot be evicted must not be kept.
                place.Subscriptions.TryRemove(group, out _);
                Log.SubscriptionFailed(log, group, failure);
                return false;
            }
        }

        return true;
    }

    private void Evict(Place place) => Interlocked.Add(ref _bytes, -(place.Evict()?.Bytes ?? 0));

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, place) in _places)
        {
            if (place.Entry is { } entry && entry.Ends > now)
            {
                continue;
            }

            Evict(place);
            if (_places.TryRemove(key, out _))
            {
                _ = DisposeAsync(place);
            }
        }
    }

    private async Task DisposeAsync(Place place)
    {
        foreach (var (group, subscription) in place.Subscriptions)
        {
            try
            {
                await (subscription?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
            catch (IOException failure)
            {
                Log.SubscriptionFailed(log, group, failure);
            }
        }
    }

    internal sealed record Lookup(Place Place, long Version, Entry? Entry);

    internal sealed record Entry(RenderedView View, ReadOnlyMemory<byte> State, IReadOnlyList<string> Groups, DateTimeOffset Ends, long Bytes);

    internal sealed class Place
    {
        private readonly Lock _gate = new();
        private Entry? _entry;
        private long _version;

        public ConcurrentDictionary<string, IAsyncDisposable?> Subscriptions { get; } = new();

        public Entry? Entry
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

        public bool TryReplace(Entry entry, long version, out Entry? before)
        {
            lock (_gate)
            {
                before = _entry;
                if (version != _version)
                {
                    return false;
                }

                _entry = entry;
                return true;
            }
        }

        public Entry? Evict()
        {
            lock (_gate)
            {
                _version++;
                var evicted = _entry;
                _entry = null;
                return evicted;
            }
        }
    }
}
