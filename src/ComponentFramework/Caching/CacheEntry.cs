using ComponentFramework.Limits;
using ComponentFramework.Rendering;

namespace ComponentFramework.Caching;

/// <summary>A mounted component that is the same for everybody, all but its identity.</summary>
/// <param name="View">What its view made.</param>
/// <param name="State">Its state.</param>
/// <param name="Groups">What evicts it.</param>
/// <param name="KeptAt">Since when it is kept, by the clock that does not step.</param>
/// <param name="KeptFor">How long it is good.</param>
/// <param name="Counted">Where what it costs is counted.</param>
internal sealed record CacheEntry(RenderedView View, ReadOnlyMemory<byte> State, IReadOnlyList<string> Groups, long KeptAt, TimeSpan KeptFor, Shares<CachePlace>.Kept Counted)
{
    public bool IsOver(TimeProvider time) => time.GetElapsedTime(KeptAt) >= KeptFor;
}
