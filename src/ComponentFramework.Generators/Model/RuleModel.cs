namespace ComponentFramework.Generators.Model;

/// <summary>The rules that a value carries as data annotations.</summary>
/// <param name="Name">The parameter or property; empty for what a type says of itself as a whole.</param>
/// <param name="WireName">The name in snake_case, as payloads have it.</param>
/// <param name="Attributes">C# that makes each annotation again.</param>
internal sealed record RuleModel(string Name, string WireName, EquatableArray<string> Attributes);
