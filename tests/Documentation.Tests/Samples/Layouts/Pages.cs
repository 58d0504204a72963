namespace Documentation.Tests.Samples.Layouts;

public sealed record ListPage(int ListId, string Name);

public sealed record SiteLayout(string Title, string? Active = null);

public sealed record ListsLayout(string Title);
