using System.ComponentModel;
using ComponentFramework.Sealing;

namespace ComponentFramework.Catalog;

/// <summary>Gives a component the state it had. Used by generated code.</summary>
/// <param name="component">The instance.</param>
/// <param name="state">The state as it was written.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void StateRestorer(Component component, ref StateReader state);
