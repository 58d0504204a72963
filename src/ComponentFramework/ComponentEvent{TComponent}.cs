using ComponentFramework.Binding;
using ComponentFramework.Catalog;

namespace ComponentFramework;

/// <summary>An event of one component, so that the compiler keeps it out of the views of others. Made with that component's <c>Events</c>.</summary>
/// <typeparam name="TComponent">The component that handles it.</typeparam>
public sealed class ComponentEvent<TComponent> : ComponentEvent
    where TComponent : Component
{
    /// <summary>Used by generated code.</summary>
    /// <param name="component">The component's description.</param>
    /// <param name="name">The event in snake_case.</param>
    /// <param name="argument">The argument; one that is not given is left out of the payload.</param>
    public ComponentEvent(ComponentDescriptor component, string name, EventArgument argument)
        : base(name, argument)
    {
        ArgumentNullException.ThrowIfNull(component);
        Component = component;
    }

    /// <summary>Used by generated code.</summary>
    /// <param name="component">The component's description.</param>
    /// <param name="name">The event in snake_case.</param>
    /// <param name="arguments">The arguments; those not given are left out of the payload.</param>
    public ComponentEvent(ComponentDescriptor component, string name, params EventArgument[] arguments)
        : base(name, arguments)
    {
        ArgumentNullException.ThrowIfNull(component);
        Component = component;
    }

    internal ComponentDescriptor Component { get; }
}
