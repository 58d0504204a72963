namespace ComponentApp.Layout;

/// <summary>What surrounds every page.</summary>
/// <param name="Title">The page's own part of the title.</param>
public sealed record MainLayout(string Title);
