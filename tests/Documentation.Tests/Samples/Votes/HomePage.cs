namespace Votes;

public sealed record HomePage(string Title);
