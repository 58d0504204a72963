using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ComponentFramework.Instances;
using ComponentFramework.Limits;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Predicting;

/// <summary>
/// Remembers what was predicted. A view is a function of what it shows, so everybody who sees the same state of the same
/// component is told the same: thousands of open pages whose stock changes cost the predictions of one. They count as what their first visitor keeps, and
/// the oldest of whoever keeps most go when memory is up.
/// </summary>
internal sealed class KnownPredictions
{
    /// <summary>What an entry costs beyond its key and its predictions, roughly.</summary>
    private const int EntryBytes = 768;

    /// <summary>What each prediction costs beyond its bytes, roughly.</summary>
    private const int PredictionBytes = 48;

    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(new SameBytes());
    private readonly Shares<Entry> _shares;

    public KnownPredictions(IOptions<ComponentFrameworkOptions> options) =>
        _shares = new(options.Value.MaxPredictionBytes, options.Value.MaxPredictionBytesPerVisitor, entry => _entries.TryRemove(KeyValuePair.Create(entry.Key, entry)));

    /// <summary>How many bytes are remembered.</summary>
    public long Bytes => _shares.Bytes;

    /// <summary>What is shown: all that its predictions depend on, apart from its id.</summary>
    /// <returns>A writer to be released.</returns>
    public static StateWriter KeyOf(Render render)
    {
        var instance = render.Instance;
        var key = StateWriter.Rent();
        key.Write(instance.Descriptor.Name);
        key.WriteCount(ViewUpdates.Edition);
        key.Write(CultureInfo.CurrentCulture.Name);
        key.Write(CultureInfo.CurrentUICulture.Name);
        key.Write(instance.Request.PathBase);
        key.WriteBytes(instance.Parameters.Span);
        key.WriteBytes(render.State.Span);
        key.WriteCount(instance.Component.Errors.Count);
        foreach (var (field, message) in instance.Component.Errors.Entries)
        {
            key.Write(field);
            key.Write(message);
        }

        // Which of them an event answers, and which are not kept at all, decides what it shows.
        key.WriteCount(instance.Messages.Count);
        foreach (var message in instance.Messages)
        {
            key.Write(message.Event);
        }

        // A view may ask for a slot that it does not show.
        var slots = render.Context.FilledSlots;
        key.WriteCount(slots.Count);
        foreach (var slot in slots.Order(StringComparer.Ordinal))
        {
            key.Write(slot);
        }

        foreach (var child in render.Children.SelectMany(place => place.Shown))
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

    public void Keep(ReadOnlySpan<byte> key, string id, IReadOnlyList<ReadOnlyMemory<byte>> predictions, VisitorShare share)
    {
        var entry = new Entry(key.ToArray(), id, predictions);
        if (_entries.TryAdd(entry.Key, entry))
        {
            _shares.Add(share, EntryBytes + key.Length + predictions.Sum(prediction => (long)PredictionBytes + prediction.Length), entry);
        }
    }

    private sealed record Entry(byte[] Key, string Id, IReadOnlyList<ReadOnlyMemory<byte>> Predictions);

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
