using System.ComponentModel;

namespace ComponentFramework.Permissions;

/// <summary>Who may use a component or an event. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AccessRule
{
    /// <summary>Nobody: the component says neither <c>[Authorize]</c> nor <c>[AllowAnonymous]</c>.</summary>
    public static AccessRule Denied { get; } = new() { Kind = AccessKind.Denied };

    /// <summary>Everybody.</summary>
    public static AccessRule Anonymous { get; } = new() { Kind = AccessKind.Anonymous };

    /// <summary>What is asked for.</summary>
    public required AccessKind Kind { get; init; }

    /// <summary>The <c>[Authorize]</c> attributes; every one must hold.</summary>
    public IReadOnlyList<AccessDemand> Demands { get; init; } = [];
}
