namespace ComponentFramework.Rendering;

/// <summary>What the adapter gives to every page.</summary>
internal sealed record PageContext(string Scripts, string PathBase);
