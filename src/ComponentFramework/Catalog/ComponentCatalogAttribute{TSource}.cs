using System.ComponentModel;

namespace ComponentFramework.Catalog;

/// <summary>Points at the assembly's generated <see cref="IComponentCatalogSource"/>.</summary>
/// <typeparam name="TSource">The generated class.</typeparam>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComponentCatalogAttribute<TSource> : ComponentCatalogAttribute
    where TSource : IComponentCatalogSource, new()
{
    /// <inheritdoc/>
    public override IComponentCatalogSource CreateSource() => new TSource();
}
