using ComponentFramework.Rendering.Markup;

namespace ComponentFramework.Rendering;

/// <summary>A typed view of a component. Derive from the generated <c>View</c> of the component instead: <c>@inherits CartComponent.View</c>.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
public abstract class ComponentView<TComponent, TState> : ComponentView
    where TComponent : Component<TState>
    where TState : class
{
    private TComponent? _component;

    /// <summary>The instance, for its parameters. Not called Component, because Razor gives every view a member of that name.</summary>
    protected TComponent Parameters => _component ?? throw NotRendering();

    /// <summary>What the component shows.</summary>
    protected TState State => Parameters.State;

    /// <summary>Makes an element send an event: a button or link when it is clicked, a form when it is submitted, an input when it changes.</summary>
    /// <param name="event">Made with <c>Events</c>. Arguments left out come from form fields of their name.</param>
    protected TriggerMarkup On(ComponentEvent<TComponent> @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return new(@event, Descriptor.TriggerStart(PathBase, NeedsMethod), Descriptor.FindPredictable(@event.Name) is not null);
    }

    internal override ViewContext Context
    {
        get => base.Context;
        set
        {
            base.Context = value;
            _component = (TComponent)value.Component;
        }
    }
}
