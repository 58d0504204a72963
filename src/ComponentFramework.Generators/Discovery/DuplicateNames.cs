using ComponentFramework.Generators.Diagnostics;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Finds components that have the same name.</summary>
internal static class DuplicateNames
{
    public static IEnumerable<Problem> Find(IEnumerable<FoundComponent> components)
    {
        var byName = components.Select(component => component.Name).Where(name => name is not null).GroupBy(name => name!.Name, StringComparer.Ordinal);
        foreach (var group in byName)
        {
            var first = group.First()!;
            foreach (var other in group.Skip(1))
            {
                yield return Problem.At(other!.Place, Rules.NameTaken, first.Type, other.Type, group.Key);
            }
        }
    }
}
