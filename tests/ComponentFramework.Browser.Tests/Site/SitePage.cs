namespace ComponentFramework.Browser.Tests.Site;

/// <summary>A page with the components that a test wants on it.</summary>
public sealed record SitePage(IReadOnlyList<Composition> Content);
