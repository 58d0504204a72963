namespace ComponentFramework.Caching;

/// <summary>What was found under a key, and what is needed to keep the mount that follows when nothing was.</summary>
/// <param name="Place">The key's place.</param>
/// <param name="Version">Tells whether a broadcast came in between.</param>
/// <param name="Entry">The entry to be served, or null.</param>
internal sealed record CacheLookup(CachePlace Place, long Version, CacheEntry? Entry);
