using System.Collections.Frozen;

namespace ComponentFramework.AspNetCore.Sealing;

/// <summary>The keys as they were when the ring was last read.</summary>
/// <param name="CurrentId">The key for new seals.</param>
/// <param name="Secrets">The secret of every key that was not revoked; expired keys still open what they sealed.</param>
/// <param name="ReadAt">When, by the clock that does not step.</param>
internal sealed record KeyRing(Guid CurrentId, FrozenDictionary<Guid, byte[]> Secrets, long ReadAt);
