using System.ComponentModel;

namespace ComponentFramework.Binding;

/// <summary>A handler with its arguments. Used by generated code.</summary>
/// <param name="component">The instance whose handler runs.</param>
/// <param name="cancellationToken">Passed to handlers that take one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask BoundHandler(Component component, CancellationToken cancellationToken);
