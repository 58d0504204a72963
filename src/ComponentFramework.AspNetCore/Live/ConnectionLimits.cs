namespace ComponentFramework.AspNetCore.Live;

/// <summary>What one connection may ask of the server.</summary>
/// <param name="FrameBytes">The largest frame.</param>
/// <param name="FramesPerTenSeconds">More of them end the connection.</param>
/// <param name="SendTimeout">How long the browser may take to accept one frame.</param>
/// <param name="Time">The clock that frames are counted by.</param>
internal sealed record ConnectionLimits(int FrameBytes, int FramesPerTenSeconds, TimeSpan SendTimeout, TimeProvider Time);
