using System.ComponentModel;
using ComponentFramework.Rendering;

namespace ComponentFramework.Catalog;

/// <summary>The view of a page or layout model. Used by generated code.</summary>
/// <param name="Model">The model's type, which has exactly one view.</param>
/// <param name="CreateView">Makes the view.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PageDescriptor(Type Model, Func<PageView> CreateView);
