using System.ComponentModel;

namespace ComponentFramework.Permissions;

/// <summary>One <c>[Authorize]</c> attribute.</summary>
/// <param name="Policy">The policy's name, or null.</param>
/// <param name="Roles">Comma-separated roles, one of which is needed, or null.</param>
/// <param name="Schemes">Comma-separated authentication schemes, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record AccessDemand(string? Policy, string? Roles, string? Schemes);
