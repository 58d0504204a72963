using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the class that puts a component's state and parameters into a seal and takes them out again.</summary>
internal sealed class SealEmitter
{
    private readonly ComponentModel _model;
    private readonly SealCode _seal;
    private readonly CodeWriter _code;

    private SealEmitter(ComponentModel model, CodeWriter code)
    {
        _model = model;
        _seal = new(model.SealShapes);
        _code = code;
    }

    public static string Emit(ComponentModel model) => GeneratedFile.Of(model, code => new SealEmitter(model, code).Emit());

    private void Emit()
    {
        _code.Open("private static class SealedForm");
        State();
        _code.Gap();
        new FactoryEmitter(_model, _seal, _code).Emit();
        foreach (var shape in _model.SealShapes.Where(shape => !shape.IsLeaf))
        {
            _code.Gap();
            _code.Open($"public static void Write{shape.Label}({Api.StateWriter} writer, {ValueType(shape)} value)");
            Write(shape);
            _code.Close();
            _code.Gap();
            _code.Open($"private static {shape.Code} Read{shape.Label}(ref {Api.StateReader} reader)");
            Read(shape);
            _code.Close();
        }

        _code.Gap();
        _code.Line($"public static {Api.System}InvalidOperationException IsNull(string member) =>");
        _code.Line("    new($\"{member} is null, but its type says that it never is. Give it a value, or declare it with '?'.\");");
        _code.Close();
    }

    private static string ValueType(TypeShape shape) =>
        shape is { Kind: ShapeKind.List or ShapeKind.Map, IsReference: true } && !shape.Code.EndsWith("?", StringComparison.Ordinal) ? shape.Code + "?" : shape.Code;

    private void State()
    {
        _code.Open($"public static void WriteState({Api.Component} component, {Api.StateWriter} writer)");
        _code.Line(_seal.Write(_model.StateShape, $"(({_model.FullName})component).State", $"The state of {_model.TypeName}"));
        _code.Close();
        _code.Gap();
        _code.Open($"public static void ReadState({Api.Component} component, ref {Api.StateReader} reader)");
        _code.Line($"(({_model.FullName})component).State = {_seal.Read(_model.StateShape)};");
        _code.Close();
    }

    private void Write(TypeShape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Nullable or ShapeKind.Optional:
                _code.Line("writer.Write(value is not null);");
                _code.Open("if (value is { } given)");
                _code.Line(_seal.Write(shape.Element, "given", shape.Display));
                _code.Close();
                break;
            case ShapeKind.List or ShapeKind.Map:
                WriteCounted(shape);
                break;
            default:
                WriteMembers(shape);
                break;
        }
    }

    private void WriteCounted(TypeShape shape)
    {
        if (shape.Form == ListForm.ImmutableArray || shape.IsReference)
        {
            _code.Open(shape.Form == ListForm.ImmutableArray ? "if (value.IsDefault)" : "if (value is null)");
            _code.Lines("writer.WriteCount(-1);", "return;");
            _code.Close();
            _code.Gap();
        }

        var items = "value";
        if (shape.Form == ListForm.Sequence)
        {
            _code.Line($"var items = {Api.System}Linq.Enumerable.ToArray(value);");
            items = "items";
        }

        var count = shape.Form is ListForm.Array or ListForm.ImmutableArray or ListForm.Sequence ? "Length" : "Count";
        _code.Line($"writer.WriteCount({items}.{count});");
        _code.Open($"foreach (var item in {items})");
        if (shape.Kind == ShapeKind.Map)
        {
            _code.Line(_seal.Write(shape.Key, "item.Key", $"A key of {shape.Display}"));
            _code.Line(_seal.Write(shape.Element, "item.Value", $"A value of {shape.Display}"));
        }
        else
        {
            _code.Line(_seal.Write(shape.Element, "item", $"An element of {shape.Display}"));
        }

        _code.Close();
    }

    private void WriteMembers(TypeShape shape)
    {
        if (shape.IsRecursive)
        {
            StackCheck(shape);
        }

        if (!shape.IsSealed)
        {
            _code.Open($"if (value.GetType() != typeof({shape.Code}))");
            _code.Line($"throw new {Api.System}InvalidOperationException($\"A {{value.GetType().Name}} stands where {shape.Display} is declared; only {shape.Display} itself can be sealed. Declare the type that is there, or make {shape.Display} sealed.\");");
            _code.Close();
            _code.Gap();
        }

        foreach (var member in shape.Members)
        {
            _code.Line(_seal.Write(member.Shape, "value." + member.Name, $"{shape.Display}.{member.Name.TrimStart('@')}"));
        }
    }

    private void Read(TypeShape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Nullable or ShapeKind.Optional:
                _code.Line($"return reader.ReadBoolean() ? {_seal.Read(shape.Element)} : null;");
                break;
            case ShapeKind.List or ShapeKind.Map:
                ReadCounted(shape);
                break;
            case ShapeKind.Tuple:
                _code.Line($"return ({string.Join(", ", shape.Members.Select(member => _seal.Read(member.Shape)))});");
                break;
            default:
                ReadMembers(shape);
                break;
        }
    }

    private void ReadCounted(TypeShape shape)
    {
        var element = _model.SealShapes[shape.Element].Code;
        _code.Line("var count = reader.ReadCount();");
        _code.Open("if (count < 0)");
        _code.Line("return default!;");
        _code.Close();
        _code.Gap();
        if (shape.Kind == ShapeKind.Map)
        {
            _code.Line($"var items = new {Api.Collections}Dictionary<{_model.SealShapes[shape.Key].Code}, {element}>(count);");
            _code.Open("for (var i = 0; i < count; i++)");
            _code.Line($"var key = {_seal.Read(shape.Key)};");
            _code.Line($"items[key] = {_seal.Read(shape.Element)};");
        }
        else
        {
            var isArray = ListCode.IsArray(shape.Form);
            _code.Line($"var items = new {(isArray ? ListCode.ArrayOf(element, "count") : $"{Api.Collections}{(shape.Form == ListForm.HashSet ? "HashSet" : "List")}<{element}>(count)")};");
            _code.Open("for (var i = 0; i < count; i++)");
            _code.Line(isArray ? $"items[i] = {_seal.Read(shape.Element)};" : $"items.Add({_seal.Read(shape.Element)});");
        }

        _code.Close();
        _code.Gap();
        _code.Line($"return {ListCode.FromBuilt(shape.Form, "items")}!;");
    }

    private void ReadMembers(TypeShape shape)
    {
        if (shape.IsRecursive)
        {
            StackCheck(shape);
        }

        foreach (var member in shape.Members)
        {
            _code.Line($"var {ObjectCode.Local(member)} = {_seal.Read(member.Shape)};");
        }

        _code.Line($"return {ObjectCode.Make(shape, shape.Members.Where(member => !member.IsConstructorArgument))};");
    }

    private void StackCheck(TypeShape shape)
    {
        _code.Open($"if (!{Api.System}Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())");
        _code.Line($"throw new {Api.System}InvalidOperationException(\"A {shape.Display} holds itself, or too many of its kind stand inside each other. Keep the state flat: a list with ids instead of objects inside objects.\");");
        _code.Close();
        _code.Gap();
    }
}
