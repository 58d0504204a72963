using System.Threading.RateLimiting;

namespace ComponentFramework.Dispatching;

/// <summary>
/// A fixed window that starts with the first use and follows a <see cref="TimeProvider"/>, which the limiters that come
/// with the library do not. It is measured by timestamps: the time of day can be set back, and nobody has to wait for that.
/// </summary>
internal sealed class WindowLimiter(int count, TimeSpan per, TimeProvider time) : RateLimiter
{
    private readonly Lock _gate = new();
    private long _used;
    private long? _start;

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                // One that was made for a use that is about to come is not idle: it would be dropped, and that use not counted.
                return _start is { } start && time.GetElapsedTime(start) - per is { Ticks: > 0 } idle ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_start is not { } start || time.GetElapsedTime(start, now) >= per)
            {
                _start = start = now;
                _used = 0;
            }

            if (_used + permitCount > count)
            {
                return new Lease(per - time.GetElapsedTime(start, now));
            }

            _used += permitCount;
            return new Lease(null);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
