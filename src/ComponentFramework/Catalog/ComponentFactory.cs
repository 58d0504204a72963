using System.ComponentModel;
using ComponentFramework.Sealing;

namespace ComponentFramework.Catalog;

/// <summary>Makes an instance of a component. Used by generated code.</summary>
/// <param name="services">The services of this event's scope.</param>
/// <param name="parameters">The parameters, in the order of their names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate Component ComponentFactory(IServiceProvider services, ref StateReader parameters);
