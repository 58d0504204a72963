namespace ComponentFramework.Generators.Model;

/// <summary>What people call a member.</summary>
/// <param name="Name">The member's name in snake_case, as payloads have it.</param>
/// <param name="Code">C# that says it.</param>
internal sealed record LabelModel(string Name, string Code);
