namespace Shop.Layout;

/// <summary>A page that could not be shown.</summary>
public sealed record ProblemPage(string Title, string Text);
