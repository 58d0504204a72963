using System.ComponentModel;

namespace ComponentFramework.Permissions;

/// <summary>The three answers to who may use a component.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AccessKind
{
    /// <summary>Nobody.</summary>
    Denied,

    /// <summary>Everybody.</summary>
    Anonymous,

    /// <summary>Signed-in visitors for whom every demand holds.</summary>
    Authorized,
}
