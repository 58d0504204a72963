using System.ComponentModel;
using ComponentFramework.Catalog;

namespace ComponentFramework.Rendering;

/// <summary>Everything a view may depend on, apart from the current culture: the same context renders the same bytes.</summary>
public sealed class ViewContext
{
    internal ViewContext(ComponentDescriptor descriptor, Component component, long revision, IReadOnlyCollection<string> filledSlots, string pathBase)
    {
        Descriptor = descriptor;
        Component = component;
        Revision = revision;
        FilledSlots = filledSlots;
        PathBase = pathBase;
    }

    /// <summary>The component's description, which generated code makes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ComponentDescriptor Descriptor { get; }

    /// <summary>The component's name.</summary>
    public string ComponentName => Descriptor.Name;

    /// <summary>The instance, for its parameters and <see cref="Component.Errors"/>.</summary>
    public Component Component { get; }

    /// <summary>What the component shows: its state, whatever its type.</summary>
    public object State => Component.AnyState;

    /// <summary>The number of this version of the instance.</summary>
    public long Revision { get; }

    /// <summary>The slots that the component declares.</summary>
    public IReadOnlyCollection<string> Slots => Descriptor.Slots;

    /// <summary>The slots that something was put into.</summary>
    public IReadOnlyCollection<string> FilledSlots { get; }

    /// <summary>What stands before every path of the application, without a slash at its end.</summary>
    public string PathBase { get; }

    /// <summary>The same for another component of the same parameters.</summary>
    internal ViewContext Of(Component component) => new(Descriptor, component, Revision, FilledSlots, PathBase);

    /// <summary>The same for another version of the instance.</summary>
    internal ViewContext At(long revision) => new(Descriptor, Component, revision, FilledSlots, PathBase);
}
