using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Model;

/// <summary>
/// Everything that is written about a component. Holds no symbols and no positions, so that an edit elsewhere leaves it
/// equal to what it was.
/// </summary>
internal sealed record ComponentModel
{
    /// <summary>The namespace, or an empty text for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations around the class, from the outside in: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary>The class's own name.</summary>
    public required string TypeName { get; init; }

    /// <summary>The class from <c>global::</c> on.</summary>
    public required string FullName { get; init; }

    /// <summary>The start of the names of its generated files.</summary>
    public required string FileName { get; init; }

    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The state's type from <c>global::</c> on.</summary>
    public required string StateType { get; init; }

    public required AccessModel Access { get; init; }

    public required EquatableArray<ServiceModel> Services { get; init; }

    /// <summary>The parameters, sorted by name as they stand in the seal.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>How widely the types of the parameters can be seen.</summary>
    public required string ComposeVisibility { get; init; }

    public required EquatableArray<EventModel> Events { get; init; }

    /// <summary>The types of state and parameters.</summary>
    public required EquatableArray<TypeShape> SealShapes { get; init; }

    /// <summary>The types that are bound from payloads.</summary>
    public required EquatableArray<TypeShape> PayloadShapes { get; init; }

    /// <summary>The state's place among the shapes of the seal.</summary>
    public required int StateShape { get; init; }

    public required ulong SchemaVersion { get; init; }

    public required EquatableArray<string> Slots { get; init; }

    public required string? RateLimit { get; init; }

    public required int? CacheSeconds { get; init; }

    public required bool IsLive { get; init; }

    public required bool HasThrottleKey { get; init; }

    public required bool HasOptimisticPatch { get; init; }

    public required bool MountsForVisitor { get; init; }

    /// <summary>Whether the empty state is where the component starts.</summary>
    public required bool StartsEmpty { get; init; }

    /// <summary>False when a mistake keeps the component from working; then only what views refer to is written.</summary>
    public required bool IsSound { get; init; }
}
