using ComponentFramework.Catalog;
using ComponentFramework.Rendering.Markup;

namespace ComponentFramework.Rendering;

/// <summary>What the views of all components share. Views derive from the <c>View</c> class that is generated for their component.</summary>
public abstract class ComponentView : HtmlView
{
    private ViewContext? _context;

    internal ComponentView()
    {
    }

    /// <summary>What went wrong with the last event.</summary>
    protected Errors Errors => Context.Component.Errors;

    /// <summary>The id of the instance, to build other ids with: <c>id="@Id-rating"</c>.</summary>
    protected static IdMarkup Id => default;

    /// <summary>The identity of the component; write it once, in the tag of the outermost element.</summary>
    protected RootMarkup Root => new(this);

    internal virtual ViewContext Context
    {
        get => _context ?? throw NotRendering();
        set => _context = value;
    }

    internal ComponentDescriptor Descriptor => Context.Descriptor;

    internal long Revision => Context.Revision;

    internal string PathBase => Context.PathBase;

    internal bool HasWrittenRoot { get; set; }

    /// <summary>
    /// Makes an element send an event to the component around this one: <c>@OnParent(CartComponent.Events.Remove(Parameters.RowId))</c>. It is sent to the
    /// nearest one of that component on the page, and nothing is predicted for it.
    /// </summary>
    /// <typeparam name="TParent">The component that handles the event.</typeparam>
    /// <param name="event">Made with the other component's <c>Events</c>. Arguments left out come from form fields of their name.</param>
    protected TriggerMarkup OnParent<TParent>(ComponentEvent<TParent> @event)
        where TParent : Component
    {
        ArgumentNullException.ThrowIfNull(@event);
        return new(@event, @event.Component.TriggerStart(PathBase, NeedsMethod), isPredictable: false);
    }

    /// <summary>Gives a list row an id of its own.</summary>
    /// <typeparam name="TKey">A text, a number, an id.</typeparam>
    /// <param name="key">What tells the row from the others, for as long as it lives.</param>
    protected static KeyMarkup<TKey> Key<TKey>(TKey key)
        where TKey : notnull => new(key);

    /// <summary>
    /// Leaves an element to the page: <c>&lt;div @Keep("chart")&gt;</c>. It is made once, with what the view has in it; then scripts and the browser
    /// may do with it what they want, and no answer touches it, its attributes or its content. It goes when the view has it no more.
    /// </summary>
    /// <param name="name">What tells it from other elements of the view, like a key; the element's id is made of it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    protected static KeepMarkup Keep(string name) => new(name);

    /// <summary>
    /// Goes through a list whose rows depend on nothing but their items: <c>@foreach (var item in Each(State.Items))</c>. What is predicted then
    /// renders only the rows of items that change, however long the list is. Whatever else a row shows belongs into the item: a record, a tuple.
    /// </summary>
    /// <typeparam name="T">The item. Items are compared with <see cref="object.Equals(object)"/>, so records are best.</typeparam>
    /// <param name="items">The items.</param>
    protected Rows<T> Each<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items, Output);
    }

    /// <summary>The place where the page may put other components.</summary>
    /// <param name="name">A name declared with <see cref="SlotsAttribute"/>.</param>
    /// <exception cref="InvalidOperationException">The component does not declare it.</exception>
    protected ChildMarkup Slot(string name) => new(RenderMarkKind.Slot, new(Declared(name), null));

    /// <summary>Whether the page put anything into a slot.</summary>
    /// <param name="name">A name declared with <see cref="SlotsAttribute"/>.</param>
    /// <exception cref="InvalidOperationException">The component does not declare it.</exception>
    protected bool HasSlot(string name) => Context.FilledSlots.Contains(Declared(name));

    /// <summary>Places a component inside this one. It keeps its own state while this one handles its events.</summary>
    /// <param name="composition">Made with the other component's <c>Compose</c>.</param>
    /// <param name="key">What tells it from other children; needed when there are several of one component.</param>
    protected static ChildMarkup Child(Composition composition, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(composition);
        var name = key is null
            ? composition.Component.Name
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{composition.Component.Name}-{key}");
        return new(RenderMarkKind.Child, new(name, composition));
    }

    private protected static InvalidOperationException NotRendering() => new("A view is rendered by the framework.");

    private string Declared(string slot) => Descriptor.Slots.Contains(slot)
        ? slot
        : throw new InvalidOperationException(
            $"The view of '{Descriptor.Name}' uses the slot '{slot}', which the component does not declare. Declared: {string.Join(", ", Descriptor.Slots)}. Add [Slots(\"{slot}\")] to {Descriptor.Type.Name}.");
}
