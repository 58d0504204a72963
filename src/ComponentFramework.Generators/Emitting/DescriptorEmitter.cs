using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the description that the catalog holds of a component.</summary>
internal static class DescriptorEmitter
{
    /// <param name="model">The component.</param>
    /// <param name="view">The class of its view, or null when it has none in this project.</param>
    public static string Emit(ComponentModel model, string? view) => GeneratedFile.Of(model, code =>
    {
        code.Summary("What the framework knows about this component.");
        code.Line($"internal static {Api.ComponentDescriptor} Descriptor {{ get; }} = new()");
        code.Open();
        code.Line($"Name = {Names.Literal(model.Name)},");
        code.Line($"Type = typeof({model.FullName}),");
        code.Line($"Access = {Access(model.Access)},");
        code.Line("Create = SealedForm.Create,");
        code.Line("BindParameters = EventBinder.BindParameters,");
        if (model.StartsEmpty)
        {
            code.Line($"SetInitialState = static component => (({model.FullName})component).State = new {model.StateType}(),");
        }

        code.Line("WriteState = SealedForm.WriteState,");
        code.Line("ReadState = SealedForm.ReadState,");
        code.Line($"SchemaVersion = 0x{model.SchemaVersion:X16}UL,");
        Events(code, model);
        Traits(code, model);
        if (view is not null)
        {
            code.Line($"CreateView = static () => new {view}(),");
        }

        code.Close(";");
    });

    private static void Events(CodeWriter code, ComponentModel model)
    {
        if (model.Events.Count == 0)
        {
            code.Line("Events = [],");
            return;
        }

        code.Line("Events =");
        code.Line("[");
        foreach (var handler in model.Events)
        {
            var arguments = handler.Bound.Any() ? $", Arguments = [{string.Join(", ", handler.Bound.Select(argument => Names.Literal(argument.WireName)))}]" : "";
            var optimistic = handler.IsOptimistic ? ", IsOptimistic = true" : "";
            var access = handler.Access is null ? "" : $", Access = {Access(handler.Access)}";
            var rate = handler.RateLimit is null ? "" : $", RateLimit = {Names.Literal(handler.RateLimit)}";
            code.Line($"    new {Api.EventDescriptor} {{ Name = {Names.Literal(handler.Name)}, Method = {Names.Literal(handler.Method)}, Bind = EventBinder.Bind{handler.Method}{arguments}{optimistic}{access}{rate} }},");
        }

        code.Line("],");
    }

    private static void Traits(CodeWriter code, ComponentModel model)
    {
        if (model.Slots.Count > 0)
        {
            code.Line($"Slots = [{string.Join(", ", model.Slots.Select(Names.Literal))}],");
        }

        if (model.RateLimit is not null)
        {
            code.Line($"RateLimit = {Names.Literal(model.RateLimit)},");
        }

        if (model.CacheSeconds is { } seconds)
        {
            code.Line($"CacheFor = {Api.System}TimeSpan.FromSeconds({seconds}),");
        }

        Claim(code, "IsLive", model.IsLive);
        Claim(code, "HasThrottleKey", model.HasThrottleKey);
        Claim(code, "MountsForVisitor", model.MountsForVisitor);
        Claim(code, "HasOptimisticPatch", model.HasOptimisticPatch);
    }

    private static void Claim(CodeWriter code, string name, bool isTrue)
    {
        if (isTrue)
        {
            code.Line($"{name} = true,");
        }
    }

    private static string Access(AccessModel access)
    {
        if (access.Kind != AccessModel.Authorized)
        {
            return $"{Api.AccessRule}.{access.Kind}";
        }

        var demands = access.Demands.Select(demand =>
            $"new {Api.AccessDemand}({Names.Literal(demand.Policy)}, {Names.Literal(demand.Roles)}, {Names.Literal(demand.Schemes)})");
        return $"new {Api.AccessRule} {{ Kind = {Api.AccessKind}.Authorized, Demands = [{string.Join(", ", demands)}] }}";
    }
}
