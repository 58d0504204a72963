using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the class that checks arguments against their data annotations.</summary>
internal sealed class RulesEmitter
{
    private readonly ComponentModel _model;
    private readonly CodeWriter _code;
    private readonly EquatableArray<TypeShape> _shapes;
    private readonly HashSet<int> _ruled;
    private readonly List<(string Name, EquatableArray<string> Attributes)> _lists = [];

    public RulesEmitter(ComponentModel model, CodeWriter code)
    {
        _model = model;
        _code = code;
        _shapes = model.PayloadShapes;
        _ruled = Ruled();
    }

    /// <summary>Whether anything of an event is checked.</summary>
    public bool Has(EventModel handler) => handler.Bound.Any(argument => argument.Rules.Count > 0 || _ruled.Contains(argument.Shape));

    public void Emit()
    {
        var handlers = _model.Events.Where(Has).ToList();
        if (handlers.Count == 0)
        {
            return;
        }

        _code.Gap();
        _code.Line("#pragma warning disable IL2026 // Annotations that look at members do it by their own code.");
        _code.Open("private static class EventRules");
        foreach (var handler in handlers)
        {
            _code.Gap();
            Handler(handler);
        }

        foreach (var place in _ruled.OrderBy(place => place))
        {
            _code.Gap();
            Shape(place);
        }

        foreach (var (name, attributes) in _lists)
        {
            _code.Gap();
            _code.Line($"private static readonly {Api.ValidationAttribute}[] {name} = new {Api.ValidationAttribute}[] {{ {string.Join(", ", attributes)} }};");
        }

        _code.Close();
        _code.Line("#pragma warning restore IL2026");
    }

    private void Handler(EventModel handler)
    {
        var parameters = handler.Bound.Select(argument => $", {argument.Type} {argument.Name}");
        _code.Open($"public static bool {handler.Method}({Api.Component} component, {Api.Payload} payload{string.Concat(parameters).Replace(" component,", " component_,")})");
        _code.Line($"var check = new {Api.RuleCheck}(component, payload, {Names.Literal(handler.Name)});");
        foreach (var argument in handler.Bound)
        {
            var field = Names.Literal(argument.WireName);
            if (argument.Rules.Count > 0)
            {
                _code.Line($"check.Demand({argument.Name}, {field}, {Names.Literal(argument.Name.TrimStart('@'))}, {argument.Label ?? "null"}, null, {List(handler.Method + Names.Pascal(argument.Name.TrimStart('@')), argument.Rules)});");
            }

            Descend(argument.Shape, argument.Name, field);
        }

        _code.Line("return check.Ends();");
        _code.Close();
    }

    private void Descend(int place, string value, string field)
    {
        if (_ruled.Contains(place))
        {
            _code.Line($"Check{_shapes[place].Label}(check, {value}, {field});");
        }
    }

    private void Shape(int place)
    {
        var shape = _shapes[place];
        _code.Open($"private static void Check{shape.Label}({Api.RuleCheck} check, {shape.Code.TrimEnd('?')}{(shape.IsReference || shape.Kind is ShapeKind.Nullable ? "?" : "")} value, string field)");
        if (shape.IsReference || shape.Kind is ShapeKind.Nullable)
        {
            _code.Open("if (value is null)");
            _code.Line("return;");
            _code.Close();
            _code.Gap();
        }

        if (shape.IsRecursive)
        {
            _code.Line($"{Api.System}Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
        }

        switch (shape.Kind)
        {
            case ShapeKind.Nullable:
                Descend(shape.Element, "value.Value", "field");
                break;
            case ShapeKind.Optional:
                Descend(shape.Element, "value", "field");
                break;
            case ShapeKind.List:
                _code.Line("var index = 0;");
                _code.Open("foreach (var item in value)");
                Descend(shape.Element, "item", "check.Row(field, index++)");
                _code.Close();
                break;
            default:
                Members(shape);
                break;
        }

        _code.Close();
    }

    private void Members(TypeShape shape)
    {
        foreach (var rule in shape.Rules.Where(rule => rule.Name.Length > 0))
        {
            _code.Line($"check.Demand(value.{rule.Name}, field + {Names.Literal("." + rule.WireName)}, {Names.Literal(rule.Name.TrimStart('@'))}, {shape.Labels.FirstOrDefault(label => label.Name == rule.WireName)?.Code ?? "null"}, value, {List(shape.Label + rule.Name.TrimStart('@'), rule.Attributes)});");
        }

        foreach (var member in shape.Members)
        {
            Descend(member.Shape, "value." + member.Name, $"field + {Names.Literal("." + member.WireName)}");
        }

        var whole = shape.Rules.FirstOrDefault(rule => rule.Name.Length == 0);
        if (whole is not null || shape.IsValidatable)
        {
            var rules = whole is null ? $"{Api.System}Array.Empty<{Api.ValidationAttribute}>()" : List(shape.Label + "Whole", whole.Attributes);
            _code.Line($"check.DemandWhole(value, field, {Names.Literal(shape.Display)}, {rules});");
        }
    }

    private string List(string name, EquatableArray<string> attributes)
    {
        _lists.Add((name + "Rules", attributes));
        return name + "Rules";
    }

    /// <summary>The shapes with rules in them, at any depth.</summary>
    private HashSet<int> Ruled()
    {
        var ruled = new HashSet<int>();
        for (var isNew = true; isNew;)
        {
            isNew = false;
            for (var i = 0; i < _shapes.Count; i++)
            {
                var shape = _shapes[i];
                var has = shape.Rules.Count > 0 || shape.IsValidatable || (shape.Element >= 0 && ruled.Contains(shape.Element)) || shape.Members.Any(member => ruled.Contains(member.Shape));
                isNew |= has && ruled.Add(i);
            }
        }

        return ruled;
    }
}
