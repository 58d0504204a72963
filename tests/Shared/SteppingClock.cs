using Microsoft.Extensions.Time.Testing;

namespace Tests.Shared;

/// <summary>A clock whose time of day can be set while time itself goes on, as an administrator or a time server does.</summary>
internal sealed class SteppingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _step;

    public SteppingClock()
        : this(new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Sets the time of day forward, or back when it is negative.</summary>
    public void Step(TimeSpan by) => _step += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _step;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
