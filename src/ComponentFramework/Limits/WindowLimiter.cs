namespace ComponentFramework.Limits;

/// <summary>
/// Counts uses in a fixed window that starts with the first use. It is measured by timestamps: the time of day can be set back, and nobody
/// has to wait for that. Not safe for use by several threads at once.
/// </summary>
/// <param name="per">The length of the window.</param>
/// <param name="time">The clock.</param>
internal sealed class WindowLimiter(TimeSpan per, TimeProvider time)
{
    private long _start;
    private long _used;

    /// <summary>Whether nothing is counted any more.</summary>
    public bool IsOver => Rest <= TimeSpan.Zero;

    private TimeSpan Rest => _used == 0 ? TimeSpan.Zero : per - time.GetElapsedTime(_start);

    /// <summary>How long there is no room for one more use; zero or less when there is.</summary>
    /// <param name="count">How many uses a window has room for.</param>
    public TimeSpan WaitFor(long count) => _used < count ? TimeSpan.Zero : Rest;

    public void Use()
    {
        if (IsOver)
        {
            _start = time.GetTimestamp();
            _used = 0;
        }

        _used++;
    }
}
