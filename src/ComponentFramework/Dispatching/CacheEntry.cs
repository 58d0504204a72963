using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>A mounted component that is the same for everybody, all but its identity.</summary>
internal sealed record CacheEntry(RenderedView View, ReadOnlyMemory<byte> State, IReadOnlyList<string> Groups, DateTimeOffset Ends, long Bytes);
