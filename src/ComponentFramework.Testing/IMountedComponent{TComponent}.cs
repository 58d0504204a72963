namespace ComponentFramework.Testing;

/// <summary>A component on a page. Its only purpose is that the compiler finds the type of <c>State</c>.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
public interface IMountedComponent<out TComponent>
    where TComponent : Component
{
    /// <summary>A copy of the component as the page's sealed state has it; changing it changes nothing.</summary>
    TComponent Component { get; }
}
