using System.Threading.RateLimiting;
using ComponentFramework.Catalog;

namespace ComponentFramework.Dispatching;

/// <summary>Counts events by rule and visitor, whatever road they come by.</summary>
internal sealed class RateLimits(TimeProvider time) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Rule, Rate Rate, string Key)> _limiter =
        PartitionedRateLimiter.Create<(string Rule, Rate Rate, string Key), (string Rule, string Key)>(
            use => RateLimitPartition.Get((use.Rule, use.Key), _ => new WindowLimiter(use.Rate.Count, use.Rate.Per, time)));

    public void Take(string rule, string rate, string key)
    {
        using var lease = _limiter.AttemptAcquire((rule, Rate.Parse(rate, rule), key));
        if (!lease.IsAcquired)
        {
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            throw new RefusalException(Refusals.RateLimited(wait));
        }
    }

    public void Dispose() => _limiter.Dispose();
}
