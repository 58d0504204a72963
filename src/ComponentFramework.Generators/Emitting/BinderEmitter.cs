using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the class that binds payloads to handlers and texts to parameters.</summary>
internal sealed class BinderEmitter
{
    private readonly ComponentModel _model;
    private readonly PayloadCode _payload;
    private readonly SealCode _seal;
    private readonly CodeWriter _code;
    private readonly RulesEmitter _rules;

    private BinderEmitter(ComponentModel model, CodeWriter code)
    {
        _model = model;
        _payload = new(model.PayloadShapes);
        _seal = new(model.SealShapes);
        _code = code;
        _rules = new(model, code);
    }

    public static string Emit(ComponentModel model) => GeneratedFile.Of(model, code => new BinderEmitter(model, code).Emit());

    private void Emit()
    {
        _code.Open("private static class EventBinder");
        foreach (var handler in _model.Events)
        {
            _code.Gap();
            Handler(handler);
        }

        _code.Gap();
        Parameters();
        new ParserEmitter(_model.PayloadShapes, _payload, _code).Emit();
        _rules.Emit();
        _code.Close();
    }

    private void Handler(EventModel handler)
    {
        var bound = handler.Bound.ToList();
        if (bound.Count == 0)
        {
            var cached = handler.Method + "Handler";
            _code.Line($"private static readonly {Api.BoundHandler} {cached} = {Call(handler)};");
            _code.Gap();
            _code.Line($"public static {Api.BoundHandler} Bind{handler.Method}({Api.Payload} payload) => {cached};");
            return;
        }

        _code.Open($"public static {Api.BoundHandler} Bind{handler.Method}({Api.Payload} payload)");
        foreach (var argument in bound)
        {
            _code.Line($"var {Local(argument)} = {_payload.Bind(argument.Shape, Names.Literal(argument.WireName), argument.Default, argument.Label)};");
        }

        _code.Line($"return {Call(handler)};");
        _code.Close();
    }

    private static string Local(ArgumentModel argument) => argument.Name.TrimStart('@') + "Argument";

    private string Call(EventModel handler)
    {
        var arguments = handler.Arguments.Select(argument => argument.IsCancellationToken ? "cancellationToken" : Local(argument));
        var call = $"(({_model.FullName})component).{Names.Identifier(handler.Method)}({string.Join(", ", arguments)})";
        var body = handler.Returns switch
        {
            HandlerReturn.Task => $"new {Api.System}Threading.Tasks.ValueTask({call})",
            HandlerReturn.ValueTask => call,
            _ => $"{{ {call}; return default; }}",
        };
        if (!_rules.Has(handler))
        {
            return $"(component, cancellationToken) => {body}";
        }

        var values = string.Concat(handler.Bound.Select(argument => $", {Local(argument)}"));
        var ruled = handler.Returns == HandlerReturn.Void ? $"if (holds) {{ {call}; }} return default;" : $"return holds ? {body} : default;";
        return $"(component, cancellationToken) => {{ var holds = EventRules.{handler.Method}(component, payload{values}); {ruled} }}";
    }

    private void Parameters()
    {
        _code.Open($"public static void BindParameters({Api.Payload} payload, {Api.StateWriter} writer)");
        foreach (var parameter in _model.Parameters)
        {
            Parameter(parameter);
        }

        _code.Close();
        if (_model.Parameters.Count == 0)
        {
            return;
        }

        _code.Gap();
        _code.Line("// An address may use any of the usual spellings: product_id, productId, ProductId.");
        _code.Line($"private static string Sent({Api.Payload} payload, string snake, string camel, string pascal) =>");
        _code.Line("    !payload[camel].IsMissing ? camel : !payload[pascal].IsMissing ? pascal : snake;");
    }

    private void Parameter(ParameterModel parameter)
    {
        var name = parameter.Name.TrimStart('@');
        var local = "name" + name;
        _code.Line($"var {local} = Sent(payload, {Names.Literal(parameter.WireName)}, {Names.Literal(Names.Camel(name))}, {Names.Literal(name)});");
        if (parameter.PayloadShape < 0)
        {
            Unbindable(parameter, local);
            return;
        }

        var value = _payload.Bind(parameter.PayloadShape, local, null);
        var bound = "bound" + name;
        if (parameter.IsRequired)
        {
            _code.Line($"var {bound} = {value};");
            _code.Line(_seal.Write(parameter.Shape, bound, $"{_model.TypeName}.{name}", "SealedForm."));
            return;
        }

        _code.Line($"writer.Write(!payload[{local}].IsMissing);");
        _code.Open($"if (!payload[{local}].IsMissing)");
        _code.Line($"var {bound} = {value};");
        _code.Line(_seal.Write(parameter.Shape, bound, $"{_model.TypeName}.{name}", "SealedForm."));
        _code.Close();
        _code.Gap();
    }

    private void Unbindable(ParameterModel parameter, string local)
    {
        var message = $"The parameter {parameter.Name} of {_model.TypeName} cannot come from an address. Place the component with {_model.TypeName}.Compose instead.";
        if (parameter.IsRequired)
        {
            _code.Line($"throw new {Api.System}InvalidOperationException({Names.Literal(message)});");
            return;
        }

        _code.Open($"if (!payload[{local}].IsMissing)");
        _code.Line($"throw new {Api.System}InvalidOperationException({Names.Literal(message)});");
        _code.Close();
        _code.Gap();
        _code.Line("writer.Write(false);");
    }
}
