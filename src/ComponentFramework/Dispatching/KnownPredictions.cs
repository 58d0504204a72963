using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Remembers what was predicted. A view is a function of what it shows, so everybody who sees the same state of the same
/// component is told the same: thousands of open pages whose stock changes cost the predictions of one. The oldest go when memory is up.
/// </summary>
internal sealed class KnownPredictions(IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>What an entry costs beyond its key and its predictions, roughly.</summary>
    private const int EntryBytes = 256;

    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(new SameBytes());
    private readonly ConcurrentQueue<byte[]> _order = new();
    private long _bytes;

    /// <summary>What an instance shows: all that its predictions depend on, apart from its id.</summary>
    /// <returns>A writer to be released.</returns>
    public static StateWriter KeyOf(Instance instance, ReadOnlyMemory<byte> state, IReadOnlyList<ChildPlace> children)
    {
        var key = StateWriter.Rent();
        key.Write(instance.Descriptor.Name);
        key.Write(CultureInfo.CurrentCulture.Name);
        key.Write(CultureInfo.CurrentUICulture.Name);
        key.Write(instance.Request.PathBase);
        key.WriteBytes(instance.Parameters.Span);
        key.WriteBytes(state.Span);
        key.WriteCount(instance.Component.Errors.Entries.Count);
        foreach (var (field, message) in instance.Component.Errors.Entries)
        {
            key.Write(field);
            key.Write(message);
        }

        // A view may ask for a slot that it does not show.
        var slots = instance.ViewContext.FilledSlots;
        key.WriteCount(slots.Count);
        foreach (var slot in slots.Order(StringComparer.Ordinal))
        {
            key.Write(slot);
        }

        foreach (var child in children.SelectMany(place => place.Shown))
        {
            key.Write(child.Suffix);
            key.WriteUnsigned(child.ComponentHash);
            key.WriteUnsigned(child.ParametersHash);
        }

        return key;
    }

    /// <summary>The predictions for another instance that shows the same, under its own id; null when they are not known.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Find(ReadOnlySpan<byte> key, string id)
    {
        if (!_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var known))
        {
            return null;
        }

        var (from, to) = (Encoding.UTF8.GetBytes(known.Id), Encoding.UTF8.GetBytes(id));
        var renamed = new ReadOnlyMemory<byte>[known.Predictions.Count];
        for (var i = 0; i < renamed.Length; i++)
        {
            renamed[i] = PredictionAttribute.Rename(known.Predictions[i], from, to);
        }

        return renamed;
    }

    public void Keep(ReadOnlySpan<byte> key, string id, IReadOnlyList<ReadOnlyMemory<byte>> predictions)
    {
        var entry = new Entry(id, predictions, EntryBytes + key.Length + predictions.Sum(prediction => (long)prediction.Length));
        var own = key.ToArray();
        if (entry.Bytes > options.Value.MaxPredictionBytes || !_entries.TryAdd(own, entry))
        {
            return;
        }

        _order.Enqueue(own);
        Interlocked.Add(ref _bytes, entry.Bytes);
        while (Interlocked.Read(ref _bytes) > options.Value.MaxPredictionBytes && _order.TryDequeue(out var oldest))
        {
            if (_entries.TryRemove(oldest, out var gone))
            {
                Interlocked.Add(ref _bytes, -gone.Bytes);
            }
        }
    }

    private sealed record Entry(string Id, IReadOnlyList<ReadOnlyMemory<byte>> Predictions, long Bytes);

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
