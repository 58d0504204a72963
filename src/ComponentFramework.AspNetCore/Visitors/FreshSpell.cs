using ComponentFramework.Limits;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>How long somebody is new who had an id for some time already. The time of day can be set while a socket is open, so only the first look is at that.</summary>
internal sealed class FreshSpell(IssuedId issued, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly TimeSpan _ageAtStart = time.GetUtcNow() - issued.At;

    public bool IsOver => time.GetElapsedTime(_start) >= VisitorOrigin.FreshFor - Age;

    /// <summary>An id from the future is as old as one that was given out just now.</summary>
    private TimeSpan Age => _ageAtStart > TimeSpan.Zero ? _ageAtStart : TimeSpan.Zero;
}
