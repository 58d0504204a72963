namespace ComponentFramework.Generators.Shapes;

/// <summary>Finds the types that can hold themselves.</summary>
internal static class Recursion
{
    public static IReadOnlyList<TypeShape> Mark(IReadOnlyList<TypeShape> shapes) =>
        [.. shapes.Select((shape, place) => shape.Kind == ShapeKind.Object && Reaches(shapes, place) ? shape with { IsRecursive = true } : shape)];

    private static bool Reaches(IReadOnlyList<TypeShape> shapes, int goal)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(Next(shapes[goal]));
        while (open.Count > 0)
        {
            var place = open.Pop();
            if (place == goal)
            {
                return true;
            }

            if (place >= 0 && seen.Add(place))
            {
                foreach (var next in Next(shapes[place]))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<int> Next(TypeShape shape) => shape.Members.Select(member => member.Shape).Concat([shape.Element, shape.Key]);
}
