using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using ComponentFramework.Html;
using ComponentFramework.Limits;
using ComponentFramework.Memory;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Live;

/// <summary>
/// Keeps the HTML that live components were last sent, once for all instances that were sent the same. A document counts once in the share of
/// each visitor who holds it.
/// </summary>
internal sealed class HtmlStore(IOptions<ComponentFrameworkOptions> options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<KeptHtml> _kept = new(new ByContent());
    private readonly Dictionary<(string Share, KeptHtml Kept), int> _holders = [];
    private readonly Dictionary<string, long> _bytesOfShares = [];
    private long _bytes;

    /// <summary>How many different documents are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _kept.Count;
            }
        }
    }

    /// <summary>How many visitors, or addresses, hold something.</summary>
    public int ShareCount
    {
        get
        {
            lock (_gate)
            {
                return _bytesOfShares.Count;
            }
        }
    }

    /// <summary>Keeps a document until it is released; null when it is too large or there is no room, in the store or in the share.</summary>
    /// <param name="html">A component's HTML.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="share">Who holds it.</param>
    public KeptHtml? Keep(ReadOnlySpan<byte> html, ReadOnlySpan<byte> id, VisitorShare share)
    {
        var bytes = new PooledList<byte>(html.Length);
        var places = new PooledList<int>(32);
        try
        {
            Strip(html, id, ref bytes, ref places);
            return bytes.Count > options.Value.MaxDeltaHtmlBytes ? null : Keep(new Candidate(bytes.Items, places.Items), share);
        }
        finally
        {
            bytes.Dispose();
            places.Dispose();
        }
    }

    /// <param name="kept">What is held no more.</param>
    /// <param name="share">Who held it.</param>
    public void Release(KeptHtml? kept, VisitorShare share)
    {
        if (kept is null)
        {
            return;
        }

        lock (_gate)
        {
            LetGo(kept, share.Key);
            if (--kept.Holders == 0)
            {
                _kept.Remove(kept);
                _bytes -= kept.Size;
            }
        }
    }

    private KeptHtml? Keep(Candidate candidate, VisitorShare share)
    {
        lock (_gate)
        {
            var lookup = _kept.GetAlternateLookup<Candidate>();
            if (lookup.TryGetValue(candidate, out var kept))
            {
                return TryHold(kept, share) ? kept : null;
            }

            if (_bytes + candidate.Bytes.Length > options.Value.MaxDeltaMemoryBytes)
            {
                return null;
            }

            lookup.Add(candidate);
            lookup.TryGetValue(candidate, out kept);
            if (!TryHold(kept!, share))
            {
                _kept.Remove(kept!);
                return null;
            }

            _bytes += kept!.Size;
            return kept;
        }
    }

    private bool TryHold(KeptHtml kept, VisitorShare share)
    {
        ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, (share.Key, kept), out var isHeld);
        if (!isHeld)
        {
            var bytes = _bytesOfShares.GetValueOrDefault(share.Key) + kept.Size;
            if (bytes / Math.Max(1, share.Times) > options.Value.MaxDeltaMemoryBytesPerVisitor)
            {
                _holders.Remove((share.Key, kept));
                return false;
            }

            _bytesOfShares[share.Key] = bytes;
        }

        holders++;
        kept.Holders++;
        return true;
    }

    private void LetGo(KeptHtml kept, string share)
    {
        if (--CollectionsMarshal.GetValueRefOrNullRef(_holders, (share, kept)) > 0)
        {
            return;
        }

        _holders.Remove((share, kept));
        if ((_bytesOfShares[share] -= kept.Size) == 0)
        {
            _bytesOfShares.Remove(share);
        }
    }

    private static void Strip(ReadOnlySpan<byte> html, ReadOnlySpan<byte> id, ref PooledList<byte> bytes, ref PooledList<int> places)
    {
        var own = new PooledList<HtmlAttribute>(4);
        try
        {
            AnswerAttributes.Find(html, ref own);
            var from = 0;
            foreach (ref readonly var attribute in own.Items)
            {
                AddWithout(id, html[from..attribute.ValueStart], ref bytes, ref places);
                from = attribute.ValueStart + attribute.ValueLength;
            }

            AddWithout(id, html[from..], ref bytes, ref places);
        }
        finally
        {
            own.Dispose();
        }
    }

    private static void AddWithout(ReadOnlySpan<byte> id, ReadOnlySpan<byte> html, ref PooledList<byte> bytes, ref PooledList<int> places)
    {
        for (var found = html.IndexOf(id); found >= 0 && id.Length > 0; found = html.IndexOf(id))
        {
            bytes.AddRange(html[..found]);
            places.Add(bytes.Count);
            html = html[(found + id.Length)..];
        }

        bytes.AddRange(html);
    }

    private readonly ref struct Candidate(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places)
    {
        public readonly ReadOnlySpan<byte> Bytes = bytes;
        public readonly ReadOnlySpan<int> Places = places;

        /// <summary>Another one in each process, so that nobody can write many documents with one hash.</summary>
        public readonly int Hash = HashOf(bytes);

        private static int HashOf(ReadOnlySpan<byte> bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }

    private sealed class ByContent : IEqualityComparer<KeptHtml>, IAlternateEqualityComparer<Candidate, KeptHtml>
    {
        public bool Equals(KeptHtml? one, KeptHtml? other) => ReferenceEquals(one, other);

        public bool Equals(Candidate candidate, KeptHtml kept) =>
            candidate.Bytes.SequenceEqual(kept.Bytes) && candidate.Places.SequenceEqual(kept.Places);

        public int GetHashCode([DisallowNull] KeptHtml kept) => kept.Hash;

        public int GetHashCode(Candidate candidate) => candidate.Hash;

        public KeptHtml Create(Candidate candidate) => new(candidate.Bytes.ToArray(), candidate.Places.ToArray(), candidate.Hash);
    }
}
