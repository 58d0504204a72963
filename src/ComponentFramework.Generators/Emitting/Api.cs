namespace ComponentFramework.Generators.Emitting;

/// <summary>The framework's types as generated code names them: in full, so that nothing the author declares gets in between.</summary>
internal static class Api
{
    public const string Root = "global::ComponentFramework.";
    public const string Component = Root + "Component";
    public const string ComponentEvent = Root + "ComponentEvent";
    public const string EventArgument = Root + "Binding.EventArgument";
    public const string Argument = Root + "Argument";
    public const string Composition = Root + "Composition";
    public const string Catalog = Root + "Catalog.";
    public const string BoundHandler = Root + "Binding.BoundHandler";
    public const string ComponentDescriptor = Catalog + "ComponentDescriptor";
    public const string EventDescriptor = Catalog + "EventDescriptor";
    public const string PageDescriptor = Catalog + "PageDescriptor";
    public const string AccessRule = Root + "Permissions.AccessRule";
    public const string AccessKind = Root + "Permissions.AccessKind";
    public const string AccessDemand = Root + "Permissions.AccessDemand";
    public const string Bind = Root + "Binding.Bind";
    public const string Payload = Root + "Binding.Payload";
    public const string PayloadValue = Root + "Binding.PayloadValue";
    public const string RuleCheck = Root + "Binding.RuleCheck";
    public const string PayloadParser = Root + "Binding.PayloadParser";
    public const string ComponentView = Root + "Rendering.ComponentView";
    public const string StateReader = Root + "Sealing.StateReader";
    public const string StateWriter = Root + "Sealing.StateWriter";

    public const string System = "global::System.";
    public const string ValidationAttribute = System + "ComponentModel.DataAnnotations.ValidationAttribute";
    public const string Collections = System + "Collections.Generic.";
    public const string Immutable = System + "Collections.Immutable.";
    public const string Invariant = System + "Globalization.CultureInfo.InvariantCulture";
    public const string JsonWriter = System + "Text.Json.Utf8JsonWriter";
    public const string CancellationToken = System + "Threading.CancellationToken";
    public const string Services = "global::Microsoft.Extensions.DependencyInjection.";
}
