using System.Globalization;
using System.Text;
using System.Text.Json;
using ComponentFramework.Catalog;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Components;

namespace ComponentFramework.AspNetCore.Razor;

/// <summary>What the <c>.razor</c> views of a component share. Derive from <see cref="RazorComponentView{TComponent, TState}"/>.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
public abstract class RazorComponentView<TComponent> : ComponentBase
    where TComponent : Component
{
    /// <summary>Given by the framework.</summary>
    // By its full name: inside these namespaces the short one is the attribute of our own components.
    [Microsoft.AspNetCore.Components.Parameter, EditorRequired]
    public RazorRender Render { get; set; } = null!;

    /// <summary>The instance, for its parameters.</summary>
    protected TComponent Parameters => (TComponent)Render.Context.Component;

    /// <summary>What went wrong with the last event.</summary>
    protected Errors Errors => Parameters.Errors;

    /// <summary>The id of the instance, to build other ids with: <c>id="@($"{Id}-rating")"</c>. It is filled in after rendering.</summary>
    protected string Id => Render.Id;

    /// <summary>The identity of the component; write it once, on the outermost element: <c>&lt;section @attributes="Root"&gt;</c>.</summary>
    protected IReadOnlyDictionary<string, object> Root
    {
        get
        {
            Dictionary<string, object> attributes = new()
            {
                ["id"] = Render.Id,
                [Wire.Attributes.Component] = Render.Context.Descriptor.Name,
                [Wire.Attributes.State] = Render.State,
                [Wire.Attributes.Revision] = Render.Context.Revision.ToString(CultureInfo.InvariantCulture),
            };
            if (Render.Context.Descriptor.IsLive)
            {
                attributes[Wire.Attributes.Live] = true;
            }

            return attributes;
        }
    }

    /// <summary>Makes an element send an event: <c>&lt;button @attributes="On(CartComponent.Events.Clear())"&gt;</c>.</summary>
    /// <param name="event">Made with the component's <c>Events</c>. Arguments left out come from form fields of their name.</param>
    protected IReadOnlyDictionary<string, object> On(ComponentEvent<TComponent> @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var descriptor = Render.Context.Descriptor;
        var attributes = Trigger(descriptor, @event);
        if (descriptor.FindPredictable(@event.Name) is not null)
        {
            attributes[Render.Prediction(@event)] = true;
        }

        return attributes;
    }

    /// <summary>
    /// Makes an element send an event to the component around this one: <c>@attributes="OnParent(CartComponent.Events.Remove(Parameters.RowId))"</c>. It
    /// is sent to the nearest one of that component on the page, and nothing is predicted for it.
    /// </summary>
    /// <typeparam name="TParent">The component that handles the event.</typeparam>
    /// <param name="event">Made with the other component's <c>Events</c>. Arguments left out come from form fields of their name.</param>
    protected IReadOnlyDictionary<string, object> OnParent<TParent>(ComponentEvent<TParent> @event)
        where TParent : Component
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Trigger(@event.Component, @event);
    }

    /// <summary>Gives a list row an id of its own: <c>&lt;li @attributes="Key(item.Id)"&gt;</c>.</summary>
    /// <param name="key">What tells the row from the others, for as long as it lives.</param>
    protected IReadOnlyDictionary<string, object> Key(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Dictionary<string, object> { ["id"] = Render.Key(string.Create(CultureInfo.InvariantCulture, $"{key}")) };
    }

    /// <summary>
    /// Leaves an element to the page: <c>&lt;div @attributes='Keep("chart")'&gt;</c>. It is made once, with what the view has in it; then scripts and the
    /// browser may do with it what they want, and no answer touches it, its attributes or its content. It goes when the view has it no more.
    /// </summary>
    /// <param name="name">What tells it from other elements of the view, like a key; the element's id is made of it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    protected IReadOnlyDictionary<string, object> Keep(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Dictionary<string, object> { ["id"] = Render.Key(name), [Wire.Attributes.Keep] = true };
    }

    /// <summary>The place where the page may put other components.</summary>
    /// <param name="name">A name declared with <see cref="SlotsAttribute"/>.</param>
    /// <exception cref="InvalidOperationException">The component does not declare it.</exception>
    protected MarkupString Slot(string name) => Render.Slot(Declared(name));

    /// <summary>Whether the page put anything into a slot.</summary>
    /// <param name="name">A name declared with <see cref="SlotsAttribute"/>.</param>
    /// <exception cref="InvalidOperationException">The component does not declare it.</exception>
    protected bool HasSlot(string name) => Render.Context.FilledSlots.Contains(Declared(name));

    /// <summary>Places a component inside this one. It keeps its own state while this one handles its events.</summary>
    /// <param name="composition">Made with the other component's <c>Compose</c>.</param>
    /// <param name="key">What tells it from other children; needed when there are several of one component.</param>
    protected MarkupString Child(Composition composition, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(composition);
        var name = composition.Component.Name;
        return Render.Child(composition, key is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{key}"));
    }

    private Dictionary<string, object> Trigger(ComponentDescriptor descriptor, ComponentEvent @event) => new()
    {
        ["hx-post"] = $"{Render.Context.PathBase}{Wire.ComponentsPath}/{descriptor.Name}",
        ["hx-vals"] = Values(@event),
    };

    private static string Values(ComponentEvent @event)
    {
        using var values = new MemoryStream();
        using (var json = new Utf8JsonWriter(values))
        {
            json.WriteStartObject();
            json.WriteString(Wire.Fields.Event, @event.Name);
            @event.WriteArguments(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(values.GetBuffer(), 0, (int)values.Length);
    }

    private string Declared(string slot) => Render.Context.Descriptor.Slots.Contains(slot)
        ? slot
        : throw new InvalidOperationException(
            $"The view of '{Render.Context.Descriptor.Name}' uses the slot '{slot}', which the component does not declare. Declared: {string.Join(", ", Render.Context.Descriptor.Slots)}. Add [Slots(\"{slot}\")] to {typeof(TComponent).Name}.");
}
