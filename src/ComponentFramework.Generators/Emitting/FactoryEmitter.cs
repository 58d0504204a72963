using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the method that makes an instance: services from the provider, parameters from the seal.</summary>
internal sealed class FactoryEmitter(ComponentModel model, SealCode seal, CodeWriter code)
{
    public void Emit()
    {
        code.Open($"public static {Api.Component} Create({Api.System}IServiceProvider services, ref {Api.StateReader} reader)");
        foreach (var parameter in model.Parameters)
        {
            Read(parameter);
        }

        var settings = model.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => $"{parameter.Name} = {Given(parameter)}").ToList();
        var settled = model.Parameters.Where(parameter => !parameter.IsRequired && parameter.IsSetWhileMade).ToList();
        var later = model.Parameters.Where(parameter => !parameter.IsRequired && !parameter.IsSetWhileMade).ToList();
        if (settled.Count > 0)
        {
            code.Line($"var untouched = {Made(settings)};");
            settings.AddRange(settled.Select(parameter => $"{parameter.Name} = {Has(parameter)} ? {Given(parameter)} : untouched.{parameter.Name}"));
        }

        code.Line($"var component = {Made(settings)};");
        foreach (var parameter in later)
        {
            Set(parameter);
        }

        code.Line("return component;");
        code.Close();
        foreach (var parameter in later.Where(parameter => parameter.IsInitOnly))
        {
            Accessor(parameter);
        }
    }

    private string Made(IReadOnlyCollection<string> settings) =>
        $"new {model.FullName}({string.Join(", ", model.Services.Select(Service))})" + (settings.Count > 0 ? $" {{ {string.Join(", ", settings)} }}" : "");

    /// <summary>An <c>init</c> property that was not given must keep its own value, so it is set afterwards or not at all.</summary>
    private void Accessor(ParameterModel parameter)
    {
        var name = parameter.Name.TrimStart('@');
        code.Gap();
        code.Line($"[{Api.System}Runtime.CompilerServices.UnsafeAccessor({Api.System}Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{name}\")]");
        code.Line($"private static extern void Set{name}({parameter.DeclaringType} component, {parameter.Type} value);");
    }

    private static string Given(ParameterModel parameter) => "given" + parameter.Name.TrimStart('@');

    private static string Has(ParameterModel parameter) => "has" + parameter.Name.TrimStart('@');

    private void Read(ParameterModel parameter)
    {
        if (parameter.IsRequired)
        {
            code.Line($"var {Given(parameter)} = {seal.Read(parameter.Shape)};");
            return;
        }

        code.Line($"var {Has(parameter)} = reader.ReadBoolean();");
        code.Line($"var {Given(parameter)} = {Has(parameter)} ? {seal.Read(parameter.Shape)} : default!;");
    }

    private void Set(ParameterModel parameter)
    {
        code.Open($"if ({Has(parameter)})");
        code.Line(parameter.IsInitOnly
            ? $"Set{parameter.Name.TrimStart('@')}(component, {Given(parameter)});"
            : $"component.{parameter.Name} = {Given(parameter)};");
        code.Close();
        code.Gap();
    }

    private static string Service(ServiceModel service)
    {
        if (service.IsProvider)
        {
            return "services";
        }

        if (service is { IsValue: true, Key: null, Fallback: { } fallback })
        {
            return $"({service.Type.TrimEnd('?')}?)services.GetService(typeof({service.Type.TrimEnd('?')})) ?? {fallback}";
        }

        var isKeyed = service.Key is not null;
        var extensions = Api.Services + (isKeyed ? "ServiceProviderKeyedServiceExtensions" : "ServiceProviderServiceExtensions");
        var key = isKeyed ? ", " + service.Key : "";
        var keyed = isKeyed ? "Keyed" : "";
        return service.Fallback is null
            ? $"{extensions}.GetRequired{keyed}Service<{service.Type}>(services{key})"
            : $"{extensions}.Get{keyed}Service<{service.Type}>(services{key}) ?? {service.Fallback}";
    }
}
