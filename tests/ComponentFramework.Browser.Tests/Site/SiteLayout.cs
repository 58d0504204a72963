namespace ComponentFramework.Browser.Tests.Site;

/// <summary>What surrounds every page of the test site.</summary>
public sealed record SiteLayout(string Title);
