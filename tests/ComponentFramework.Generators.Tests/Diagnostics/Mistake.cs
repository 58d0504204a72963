namespace ComponentFramework.Generators.Tests.Diagnostics;

/// <summary>A mistake, where it is reported, and the same code without it.</summary>
/// <param name="Id">The code that is expected.</param>
/// <param name="Wrong">Code with the mistake.</param>
/// <param name="At">The text that the report points at.</param>
/// <param name="Right">The same code as the message advises.</param>
internal sealed record Mistake(string Id, string Wrong, string At, string Right);
