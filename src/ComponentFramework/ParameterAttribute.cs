namespace ComponentFramework;

/// <summary>
/// Marks a property that the page which places the component gives it. Parameters travel inside the seal, so the browser
/// can neither read nor change them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute;
