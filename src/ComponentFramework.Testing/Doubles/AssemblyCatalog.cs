using System.Reflection;
using ComponentFramework.Catalog;

namespace ComponentFramework.Testing.Doubles;

/// <summary>The components of the assemblies that a test has used, and of all that those refer to.</summary>
internal sealed class AssemblyCatalog : IComponentCatalogSource
{
    private readonly Lock _gate = new();
    private readonly HashSet<Assembly> _assemblies = [];

    public IReadOnlyList<ComponentDescriptor> Components => [.. Sources().SelectMany(source => source.Components)];

    public IReadOnlyList<PageDescriptor> Pages => [.. Sources().SelectMany(source => source.Pages)];

    public void Add(Assembly assembly)
    {
        lock (_gate)
        {
            AddWithReferences(assembly);
        }
    }

    private static bool IsOfTheRuntime(AssemblyName name) =>
        name.Name is null or "netstandard" or "mscorlib" or "System"
        || name.Name.StartsWith("System.", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private void AddWithReferences(Assembly assembly)
    {
        if (!_assemblies.Add(assembly))
        {
            return;
        }

        foreach (var reference in assembly.GetReferencedAssemblies().Where(name => !IsOfTheRuntime(name)))
        {
            AddWithReferences(Assembly.Load(reference));
        }
    }

    private List<IComponentCatalogSource> Sources()
    {
        lock (_gate)
        {
            return [.. _assemblies.Select(assembly => assembly.GetCustomAttribute<ComponentCatalogAttribute>()?.CreateSource()).OfType<IComponentCatalogSource>()];
        }
    }
}
