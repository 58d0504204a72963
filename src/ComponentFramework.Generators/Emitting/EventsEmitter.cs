using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes <c>Events</c> and <c>Fields</c>.</summary>
internal static class EventsEmitter
{
    public static string Emit(ComponentModel model) => GeneratedFile.Of(model, code =>
    {
        code.Summary("The events of this component, with typed arguments.");
        code.Line("public static EventSet Events => default;");
        code.Gap();
        code.Summary("The names of the form fields that the handlers of this component read.");
        code.Line("public static FieldNames Fields => default;");
        code.Gap();
        EventSet(code, model);
        code.Gap();
        FieldNames(code, model);
    });

    private static void EventSet(CodeWriter code, ComponentModel model)
    {
        var json = new JsonEmitter(model.PayloadShapes);
        code.Summary("The events of this component, with typed arguments. An argument that is left out comes from a form field of its name.");
        code.Open("public readonly struct EventSet");
        foreach (var handler in model.Events)
        {
            code.Gap();
            Event(code, handler, model, json);
        }

        json.EmitMethods(code);
        code.Close();
    }

    private static void Event(CodeWriter code, EventModel handler, ComponentModel model, JsonEmitter json)
    {
        var shapes = model.PayloadShapes;
        var type = $"{Api.ComponentEvent}<{model.FullName}>";

        // A component with a mistake has no description, and its view should not be told of that as well.
        var component = model.IsSound ? "Descriptor" : "null!";
        code.Summary(handler.Summary ?? $"The event {handler.Name}, which {handler.Method} handles.");
        foreach (var argument in handler.Bound)
        {
            code.Parameter(argument.Name, argument.Summary ?? $"The argument {argument.WireName}; left out, the form field of that name.");
        }

        var parameters = handler.Bound.Select(argument => ListOf(argument, shapes) is { } list
            ? $"{Api.Collections}IEnumerable<{shapes[list.Element].Code}>? {argument.Name} = null"
            : $"{Api.Argument}<{argument.Type}> {argument.Name} = default");
        code.Open($"{handler.Visibility} {type} {handler.Title}({string.Join(", ", parameters)})");
        var arguments = handler.Bound.Select(argument => ListOf(argument, shapes) is { } list
            ? $"{argument.Name} is not null ? {json.Argument(argument.WireName, shapes.IndexOf(list), argument.Name)} : default"
            : $"{argument.Name}.IsGiven ? {json.Argument(argument.WireName, argument.Shape, argument.Name + ".Value")} : default").ToList();
        if (arguments.Count == 0)
        {
            code.Line($"return new {type}({component}, {Names.Literal(handler.Name)});");
        }
        else
        {
            code.Line($"return new {type}(");
            code.Line($"    {component},");
            code.Line($"    {Names.Literal(handler.Name)},");
            for (var i = 0; i < arguments.Count; i++)
            {
                code.Line($"    {arguments[i]}{(i < arguments.Count - 1 ? "," : ");")}");
            }
        }

        code.Close();
    }

    /// <summary>The list that an argument is, with or without null, or null when it is none.</summary>
    private static TypeShape? ListOf(ArgumentModel argument, EquatableArray<TypeShape> shapes)
    {
        var shape = shapes[argument.Shape];
        var inner = shape.Kind is ShapeKind.Optional or ShapeKind.Nullable ? shapes[shape.Element] : shape;
        return inner.Kind == ShapeKind.List ? inner : null;
    }

    private static int IndexOf(this EquatableArray<TypeShape> shapes, TypeShape shape)
    {
        for (var i = 0; i < shapes.Count; i++)
        {
            if (ReferenceEquals(shapes[i], shape))
            {
                return i;
            }
        }

        return -1;
    }

    private static void FieldNames(CodeWriter code, ComponentModel model)
    {
        code.Summary("The names of the form fields that the handlers of this component read.");
        code.Open("public readonly struct FieldNames");
        var names = model.Events.SelectMany(handler => handler.Bound).GroupBy(argument => argument.WireName).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var name in names)
        {
            code.Gap();
            code.Summary($"The field {name.Key}.");
            code.Line($"public string {Names.Identifier(Names.Pascal(name.First().Name.TrimStart('@')))} => {Names.Literal(name.Key)};");
        }

        code.Close();
    }
}
