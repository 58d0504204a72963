using System.ComponentModel;

namespace ComponentFramework.Catalog;

/// <summary>Marks an assembly that has components. Used by generated code.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ComponentCatalogAttribute : Attribute
{
    /// <summary>Makes the assembly's source.</summary>
    public abstract IComponentCatalogSource CreateSource();
}
