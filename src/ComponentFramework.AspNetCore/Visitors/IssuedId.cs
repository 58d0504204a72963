namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>The id of an anonymous visitor.</summary>
/// <param name="Id">The id.</param>
/// <param name="At">When it was given out, to the second.</param>
internal readonly record struct IssuedId(string Id, DateTimeOffset At);
