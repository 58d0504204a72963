using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes <c>Compose</c>, which places a component, and <c>View</c>, which its view derives from.</summary>
internal static class PlacementEmitter
{
    public static string Emit(ComponentModel model) => GeneratedFile.Of(model, code =>
    {
        if (model.IsSound)
        {
            Compose(code, model);
            code.Gap();
        }

        code.Summary("The base class of this component's view.");
        code.Open($"public abstract class View : {Api.ComponentView}<{model.FullName}, {model.StateType}>");
        code.Summary("The events of this component, with typed arguments.");
        code.Line($"protected static {model.FullName}.EventSet Events => default;");
        code.Gap();
        code.Summary("The names of the form fields that the handlers of this component read.");
        code.Line($"protected static {model.FullName}.FieldNames Fields => default;");
        code.Close();
    });

    private static void Compose(CodeWriter code, ComponentModel model)
    {
        var ordered = model.Parameters.OrderBy(parameter => parameter.IsRequired ? 0 : 1).ThenBy(parameter => parameter.Position).ToList();
        code.Summary("Places this component on a page or inside another one.");
        foreach (var parameter in ordered)
        {
            code.Parameter(Name(parameter), parameter.Summary ?? $"The parameter {parameter.Name.TrimStart('@')}{(parameter.IsRequired ? "" : "; left out, it keeps its default")}.");
        }

        code.Open($"{model.ComposeVisibility} static {Api.Composition} Compose({string.Join(", ", ordered.Select(Declaration))})");
        if (ordered.Count == 0)
        {
            code.Line($"return new {Api.Composition}(Descriptor, default);");
            code.Close();
            return;
        }

        var writer = ordered.Any(parameter => Name(parameter) == "writer") ? "sealWriter" : "writer";
        var seal = new SealCode(model.SealShapes, writer);
        code.Line($"var {writer} = new {Api.StateWriter}();");
        foreach (var parameter in model.Parameters)
        {
            Write(code, parameter, seal, model, writer);
        }

        code.Line($"return new {Api.Composition}(Descriptor, {writer}.Written);");
        code.Close();
    }

    private static string Name(ParameterModel parameter) => Names.Identifier(Names.Camel(parameter.Name.TrimStart('@')));

    private static string Declaration(ParameterModel parameter) => parameter switch
    {
        { IsRequired: true } => $"{parameter.Type} {Name(parameter)}",
        { TakesNull: true } => $"{parameter.Type.TrimEnd('?')}? {Name(parameter)} = null",
        _ => $"{Api.Argument}<{parameter.Type}> {Name(parameter)} = default",
    };

    private static void Write(CodeWriter code, ParameterModel parameter, SealCode seal, ComponentModel model, string writer)
    {
        var path = $"{model.TypeName}.{parameter.Name.TrimStart('@')}";
        if (parameter.IsRequired)
        {
            code.Line(Statement(Name(parameter)));
            return;
        }

        var isGiven = parameter.TakesNull ? $"{Name(parameter)} is not null" : $"{Name(parameter)}.IsGiven";
        var isValue = parameter.TakesNull && !model.SealShapes[parameter.Shape].IsReference;
        code.Line($"{writer}.Write({isGiven});");
        code.Open($"if ({isGiven})");
        code.Line(Statement(parameter.TakesNull && !isValue ? Name(parameter) : Name(parameter) + ".Value"));
        code.Close();
        code.Gap();

        string Statement(string value) => seal.Write(parameter.Shape, value, path, "SealedForm.");
    }
}
