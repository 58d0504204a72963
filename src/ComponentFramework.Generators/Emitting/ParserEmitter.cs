using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the methods that parse lists, records and nullable values out of a payload.</summary>
internal sealed class ParserEmitter(EquatableArray<TypeShape> shapes, PayloadCode payload, CodeWriter code)
{
    public void Emit()
    {
        foreach (var shape in shapes.Where(PayloadCode.NeedsMethod))
        {
            code.Gap();
            code.Open($"private static bool Read{shape.Label}({Api.PayloadValue} value, out {shape.Code} result)");
            Parse(shape);
            code.Close();
        }
    }

    private void Parse(TypeShape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Parsable:
                code.Line($"var fits = {Api.Bind}.Parsable<{shape.Code}>(value, out var parsed);");
                code.Line("result = parsed!;");
                code.Line("return fits;");
                break;
            case ShapeKind.Nullable:
                code.Line($"return {Api.Bind}.Nullable<{shapes[shape.Element].Code}>(value, {payload.Parser(shape.Element)}, out result);");
                break;
            case ShapeKind.Optional:
                code.Line($"return {Api.Bind}.NullableReference<{shapes[shape.Element].Code}>(value, {payload.Parser(shape.Element)}, out result);");
                break;
            case ShapeKind.List:
                code.Line($"var fits = {Api.Bind}.List<{shapes[shape.Element].Code}>(value, {payload.Parser(shape.Element)}, out var items);");
                code.Line($"result = {ListCode.FromList(shape.Form, "items")};");
                code.Line("return fits;");
                break;
            default:
                Object(shape);
                break;
        }
    }

    private void Object(TypeShape shape)
    {
        code.Line("result = default!;");
        var stack = shape.IsRecursive ? $" || !{Api.System}Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()" : "";
        code.Open($"if (!value.IsObject{stack})");
        code.Line("return false;");
        code.Close();
        code.Gap();

        // All are read, so that a person hears of every field at once.
        code.Line("var fits = true;");

        // A member that may be left out keeps what the class itself gives it, so an object without it is made first.
        var optional = shape.Members.Where(member => !member.IsRequired).ToList();
        foreach (var member in shape.Members.Except(optional))
        {
            Member(shape, member, member.Default ?? payload.WhenMissing(member.Shape));
        }

        code.Open("if (!fits)");
        code.Line("return false;");
        code.Close();
        code.Gap();
        var required = shape.Members.Where(member => member.IsRequired && !member.IsConstructorArgument).ToList();
        if (optional.Count > 0)
        {
            code.Line($"var empty = {ObjectCode.Make(shape, required)};");
            foreach (var member in optional)
            {
                Member(shape, member, "empty." + member.Name);
            }
        }

        code.Line($"result = {ObjectCode.Make(shape, required.Concat(optional))};");
        code.Line("return fits;");
    }

    private void Member(TypeShape shape, MemberShape member, string? fallback)
    {
        var start = $"<{shapes[member.Shape].Code}>(value, {Names.Literal(member.WireName)}, {payload.Parser(member.Shape)}";
        var end = shape.Labels.FirstOrDefault(label => label.Name == member.WireName) is { } label ? ", " + label.Code : "";
        code.Line($"fits &= {Api.Bind}.{(fallback is null ? "Member" : "OptionalMember")}{start}{(fallback is null ? "" : ", " + fallback)}, out var {ObjectCode.Local(member)}{end});");
    }
}
