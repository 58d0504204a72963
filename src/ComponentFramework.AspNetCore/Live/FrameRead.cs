namespace ComponentFramework.AspNetCore.Live;

/// <summary>What came of waiting for a frame.</summary>
internal enum FrameRead
{
    Taken,
    Binary,
    TooLarge,
    Closed,
}
