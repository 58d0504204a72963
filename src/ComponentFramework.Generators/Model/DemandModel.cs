namespace ComponentFramework.Generators.Model;

/// <summary>One <c>[Authorize]</c> attribute.</summary>
internal sealed record DemandModel(string? Policy, string? Roles, string? Schemes);
