namespace ComponentFramework;

/// <summary>Registers a class as a component under the name that the browser addresses it by.</summary>
/// <param name="name">Lower-case letters, digits and hyphens, unique in the application: <c>cart</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ComponentAttribute(string name) : Attribute
{
    /// <summary>The name in addresses, in <c>data-component</c> and in logs.</summary>
    public string Name { get; } = name;
}
