using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>
/// Writes arguments into a payload, so that binding reads back exactly what was written. Numbers that a browser's arithmetic
/// would round travel as text.
/// </summary>
internal sealed class JsonEmitter(EquatableArray<TypeShape> shapes)
{
    private const string SafeRange = "9007199254740991";

    private readonly List<int> _used = [];

    /// <summary>The C# that makes one argument of a value.</summary>
    public string Argument(string name, int place, string value)
    {
        var shape = shapes[place];
        var of = $"{Api.EventArgument}.Of({Names.Literal(name)}, ";
        switch (shape.Kind)
        {
            case ShapeKind.Boolean or ShapeKind.Text:
                return $"{of}{value})";
            case ShapeKind.Signed or ShapeKind.Unsigned when !IsWide(shape):
                return $"{of}(long){value})";
            case ShapeKind.Signed:
                return $"{value} is >= -{SafeRange} and <= {SafeRange} ? {of}{value}) : {of}{TextOf(shape, value)})";
            case ShapeKind.Unsigned:
                return $"{value} <= {SafeRange} ? {of}(long){value}) : {of}{TextOf(shape, value)})";
            case ShapeKind.Nullable or ShapeKind.Optional:
                var given = name.Replace("_", "") + "Given";
                return $"{value} is {{ }} {given} ? {Argument(name, shape.Element, given)} : {of}(string?)null)";
            case ShapeKind.List or ShapeKind.Object:
                return $"{of}json => {Statement(place, value)})";
            default:
                return $"{of}{TextOf(shape, value)})";
        }
    }

    /// <summary>The methods that the arguments so far need.</summary>
    public void EmitMethods(CodeWriter code)
    {
        for (var i = 0; i < _used.Count; i++)
        {
            code.Gap();
            Method(code, shapes[_used[i]]);
        }
    }

    private void Method(CodeWriter code, TypeShape shape)
    {
        var type = shape.Kind == ShapeKind.List ? $"{Api.Collections}IEnumerable<{shapes[shape.Element].Code}>?" : shape.Code + (shape.IsReference ? "?" : "");
        code.Open($"private static void Write{shape.Label}({Api.JsonWriter} json, {type} value)");
        if (shape.Kind == ShapeKind.List || shape.IsReference)
        {
            code.Open("if (value is null)");
            code.Lines("json.WriteNullValue();", "return;");
            code.Close();
            code.Gap();
        }

        if (shape.Kind == ShapeKind.List)
        {
            code.Line("json.WriteStartArray();");
            code.Open("foreach (var item in value)");
            Write(code, shape.Element, "item");
            code.Close();
            code.Gap();
            code.Line("json.WriteEndArray();");
        }
        else
        {
            code.Line("json.WriteStartObject();");
            foreach (var member in shape.Members)
            {
                code.Line($"json.WritePropertyName({Names.Literal(member.WireName)});");
                Write(code, member.Shape, "value." + member.Name);
            }

            code.Line("json.WriteEndObject();");
        }

        code.Close();
    }

    private void Write(CodeWriter code, int place, string value)
    {
        var shape = shapes[place];
        if (shape.Kind is not (ShapeKind.Nullable or ShapeKind.Optional))
        {
            code.Line(Statement(place, value) + ";");
            return;
        }

        var given = "given" + value.Substring(value.LastIndexOf('.') + 1).TrimStart('@');
        code.Open($"if ({value} is {{ }} {given})");
        Write(code, shape.Element, given);
        code.Close();
        code.Open("else");
        code.Line("json.WriteNullValue();");
        code.Close();
        code.Gap();
    }

    private string Statement(int place, string value)
    {
        var shape = shapes[place];
        switch (shape.Kind)
        {
            case ShapeKind.Boolean:
                return $"json.WriteBooleanValue({value})";
            case ShapeKind.Signed or ShapeKind.Unsigned when !IsWide(shape):
                return $"json.WriteNumberValue({value})";
            case ShapeKind.List or ShapeKind.Object:
                Use(place);
                return $"Write{shape.Label}(json, {value})";
            default:
                return $"json.WriteStringValue({TextOf(shape, value)})";
        }
    }

    private void Use(int place)
    {
        if (!_used.Contains(place))
        {
            _used.Add(place);
        }
    }

    private static bool IsWide(TypeShape shape) => shape.Code is "long" or "ulong";

    private static string TextOf(TypeShape shape, string value) => shape.Kind switch
    {
        ShapeKind.Text => value,
        ShapeKind.Guid => $"{value}.ToString(\"D\")",
        ShapeKind.DateTime or ShapeKind.DateTimeOffset or ShapeKind.DateOnly or ShapeKind.TimeOnly => $"{value}.ToString(\"O\", {Api.Invariant})",
        ShapeKind.TimeSpan => $"{value}.ToString(\"c\", {Api.Invariant})",
        ShapeKind.Character or ShapeKind.SignedEnum or ShapeKind.UnsignedEnum => $"{value}.ToString()",
        ShapeKind.Parsable => $"string.Create({Api.Invariant}, $\"{{{value}}}\")",
        _ => $"{value}.ToString({Api.Invariant})",
    };
}
