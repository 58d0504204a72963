using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>How a value of each shape is bound from a payload.</summary>
internal sealed class PayloadCode(EquatableArray<TypeShape> shapes)
{
    private const int MostChoices = 12;

    /// <summary>An expression that binds an argument or refuses the payload.</summary>
    /// <param name="place">The argument's shape.</param>
    /// <param name="name">A C# expression of its name.</param>
    /// <param name="declaredDefault">The default that its author gave it, or null.</param>
    /// <param name="label">What people call it, as C#, or null.</param>
    public string Bind(int place, string name, string? declaredDefault, string? label = null)
    {
        var shape = shapes[place];
        var start = $"<{shape.Code}>(payload, {name}, {Names.Literal(Expected(place))}, {Parser(place)}";
        var end = label is null ? ")" : $", {label})";
        return (declaredDefault ?? WhenMissing(place)) is { } fallback
            ? $"{Api.Bind}.Optional{start}, {fallback}{end}"
            : $"{Api.Bind}.Required{start}{end}";
    }

    /// <summary>
    /// What it means that nothing was sent, or null when that is a mistake: a form does not send an unticked box, nor a list in
    /// which nothing is chosen.
    /// </summary>
    public string? WhenMissing(int place)
    {
        var shape = shapes[place];
        return shape.Kind switch
        {
            ShapeKind.Boolean => "false",
            ShapeKind.SignedEnum or ShapeKind.UnsignedEnum when shape.IsFlags => "default",
            ShapeKind.Nullable or ShapeKind.Optional => "null",
            ShapeKind.List => ListCode.FromList(shape.Form, $"new {Api.Collections}List<{shapes[shape.Element].Code}>()"),
            _ => null,
        };
    }

    /// <summary>The method that parses a value.</summary>
    public string Parser(int place)
    {
        var shape = shapes[place];
        return shape.Kind switch
        {
            ShapeKind.Boolean => $"{Api.Bind}.Boolean",
            ShapeKind.Character => $"{Api.Bind}.Character",
            ShapeKind.Text => $"{Api.Bind}.Text",
            ShapeKind.Signed or ShapeKind.Unsigned => $"{Api.Bind}.Whole<{shape.Code}>",
            ShapeKind.Float or ShapeKind.Decimal => $"{Api.Bind}.Number<{shape.Code}>",
            ShapeKind.SignedEnum or ShapeKind.UnsignedEnum => $"{Api.Bind}.{(shape.IsFlags ? "Flags" : "Member")}<{shape.Code}>",
            ShapeKind.Guid => $"{Api.Bind}.Parsable<{shape.Code}>",
            ShapeKind.DateTime => $"{Api.Bind}.DateAndTime",
            ShapeKind.DateTimeOffset => $"{Api.Bind}.Instant",
            ShapeKind.DateOnly => $"{Api.Bind}.Date",
            ShapeKind.TimeOnly => $"{Api.Bind}.Time",
            ShapeKind.TimeSpan => $"{Api.Bind}.Duration",
            _ => $"Read{shape.Label}",
        };
    }

    /// <summary>Whether a shape needs a method of its own.</summary>
    public static bool NeedsMethod(TypeShape shape) => !shape.IsLeaf || shape.Kind is ShapeKind.Parsable;

    /// <summary>What a refusal says was expected.</summary>
    public string Expected(int place) => Expected(place, depth: 0);

    private string Expected(int place, int depth)
    {
        var shape = shapes[place];
        return shape.Kind switch
        {
            ShapeKind.Boolean => "true or false",
            ShapeKind.Character => "a single character",
            ShapeKind.Text => "a text",
            ShapeKind.Signed or ShapeKind.Unsigned => Range(shape.Code),
            ShapeKind.Float or ShapeKind.Decimal => "a number",
            ShapeKind.Guid => "an id (a GUID)",
            ShapeKind.DateTime => "a date with a time (2024-01-31T18:30)",
            ShapeKind.DateTimeOffset => "a date with a time and its offset (2024-01-31T18:30:00Z)",
            ShapeKind.DateOnly => "a date (2024-01-31)",
            ShapeKind.TimeOnly => "a time (18:30)",
            ShapeKind.TimeSpan => "a duration (1:30:00)",
            ShapeKind.SignedEnum or ShapeKind.UnsignedEnum => OneOf(shape),
            ShapeKind.Nullable or ShapeKind.Optional => Expected(shape.Element, depth) + ", or nothing",
            ShapeKind.List => $"a list, each element {Expected(shape.Element, depth + 1)}",
            ShapeKind.Object when depth < 2 => $"an object with {string.Join(", ", shape.Members.Select(member => member.WireName))}",
            _ => $"a {shape.Display}",
        };
    }

    private static string Range(string type) => type switch
    {
        "byte" => "a whole number from 0 to 255",
        "sbyte" => "a whole number from -128 to 127",
        "short" => "a whole number from -32768 to 32767",
        "ushort" => "a whole number from 0 to 65535",
        "uint" or "ulong" => "a whole number from 0 on",
        _ => "a whole number",
    };

    private static string OneOf(TypeShape shape)
    {
        var names = shape.Choices.Select(choice => choice.Split('=')[0]).ToList();
        var one = shape.IsFlags ? "any of" : "one of";
        return names.Count <= MostChoices ? $"{one} {string.Join(", ", names)}" : $"{one} {string.Join(", ", names.Take(MostChoices))}, …";
    }
}
