using System.Threading.RateLimiting;
using ComponentFramework.Dispatching;

namespace ComponentFramework.Tests.Dispatching;

public sealed class WindowLimiterTests
{
    private readonly SteppingClock _time = new();

    [Fact]
    public void One_that_waits_for_its_first_use_is_not_idle()
    {
        using var limiter = new WindowLimiter(1, TimeSpan.FromSeconds(5), _time);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(limiter.IdleDuration);
    }

    [Fact]
    public void It_is_idle_when_its_window_is_over()
    {
        using var limiter = new WindowLimiter(1, TimeSpan.FromSeconds(5), _time);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(limiter.IdleDuration);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), limiter.IdleDuration);
    }

    [Fact]
    public void A_window_begins_with_its_first_use()
    {
        using var limiter = new WindowLimiter(1, TimeSpan.FromSeconds(5), _time);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_time_of_day_that_is_set_neither_lengthens_nor_ends_a_window(int hours)
    {
        using var limiter = new WindowLimiter(1, TimeSpan.FromSeconds(5), _time);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        _time.Step(TimeSpan.FromHours(hours));
        _time.Advance(TimeSpan.FromSeconds(4));

        var refused = limiter.AttemptAcquire();
        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(1), wait);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }
}
