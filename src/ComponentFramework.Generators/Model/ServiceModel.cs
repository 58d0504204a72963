namespace ComponentFramework.Generators.Model;

/// <summary>A parameter of a component's constructor: where its value comes from.</summary>
/// <param name="Type">The service's type without nullability, ready to be written into code.</param>
/// <param name="Key">A C# expression for the key of a keyed service, or null.</param>
/// <param name="Fallback">What to pass when the service is not registered, or null when it has to be.</param>
/// <param name="IsProvider">Whether the service provider itself is asked for.</param>
/// <param name="IsValue">Whether it is a value type.</param>
internal sealed record ServiceModel(string Type, string? Key, string? Fallback, bool IsProvider, bool IsValue);
