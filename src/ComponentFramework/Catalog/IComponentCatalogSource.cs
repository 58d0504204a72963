using System.ComponentModel;

namespace ComponentFramework.Catalog;

/// <summary>What an assembly brings: its components and its page views. The generator writes one implementation for each assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IComponentCatalogSource
{
    /// <summary>The assembly's components.</summary>
    IReadOnlyList<ComponentDescriptor> Components { get; }

    /// <summary>The views of the assembly's page and layout models.</summary>
    IReadOnlyList<PageDescriptor> Pages { get; }
}
