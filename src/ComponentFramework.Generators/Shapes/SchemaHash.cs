using System.Text;
using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Shapes;

/// <summary>
/// A number for the shape of a seal's contents: 64-bit FNV-1a over a text that names every member with its type. The order of
/// declarations does not count; everything that changes how bytes are read does.
/// </summary>
internal static class SchemaHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(EquatableArray<TypeShape> shapes, IEnumerable<ParameterModel> parameters, int state)
    {
        var text = new StringBuilder("seal 1\n");
        foreach (var parameter in parameters)
        {
            text.Append(parameter.Name).Append(parameter.IsRequired ? ":" : "?:").Append(TypeName(shapes[parameter.Shape])).Append('\n');
        }

        text.Append("state:").Append(TypeName(shapes[state])).Append('\n');
        foreach (var shape in shapes.Select(Describe).Where(line => line is not null).Distinct().OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(shape).Append('\n');
        }

        return Hash(text.ToString());

        string? Describe(TypeShape shape)
        {
            if (shape.Choices.Count > 0)
            {
                return $"{TypeName(shape)}{{{string.Join(",", shape.Choices.OrderBy(choice => choice, StringComparer.Ordinal))}}}";
            }

            return shape.Kind == ShapeKind.Object
                ? $"{TypeName(shape)}{{{string.Join(",", shape.Members.Select(member => $"{member.Name}:{TypeName(shapes[member.Shape])}"))}}}"
                : null;
        }
    }

    private static string TypeName(TypeShape shape) => shape.Kind + " " + shape.Code;

    private static ulong Hash(string text)
    {
        var hash = Start;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * Prime);
        }

        return hash;
    }
}
