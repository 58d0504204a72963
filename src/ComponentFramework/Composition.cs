using ComponentFramework.Catalog;

namespace ComponentFramework;

/// <summary>
/// A component to be placed: which one, with which parameters, and what fills its slots. Made with the generated
/// <c>Compose</c> method of a component.
/// </summary>
public sealed class Composition
{
    private readonly Dictionary<string, List<Composition>> _fills = [];

    /// <summary>Used by generated code.</summary>
    /// <param name="component">The component's description.</param>
    /// <param name="parameters">Its parameters as the description's <see cref="ComponentDescriptor.Create"/> reads them.</param>
    public Composition(ComponentDescriptor component, ReadOnlyMemory<byte> parameters)
    {
        ArgumentNullException.ThrowIfNull(component);
        Component = component;
        Parameters = parameters;
    }

    internal ComponentDescriptor Component { get; }

    internal ReadOnlyMemory<byte> Parameters { get; }

    internal bool IsHole { get; private set; }

    internal IReadOnlyDictionary<string, List<Composition>> Fills => _fills;

    /// <summary>Puts components into a slot, after those that are in it already.</summary>
    /// <param name="slot">A name that the component declares with <see cref="SlotsAttribute"/>.</param>
    /// <param name="content">What goes into it.</param>
    /// <returns>The same composition, to go on with.</returns>
    /// <exception cref="ArgumentException">The component has no such slot; the message lists those it has.</exception>
    public Composition Fill(string slot, params Composition[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!Component.Slots.Contains(slot))
        {
            var declared = Component.Slots.Count == 0 ? "It declares none" : $"It declares: {string.Join(", ", Component.Slots)}";
            throw new ArgumentException($"The component '{Component.Name}' has no slot '{slot}'. {declared}. Add [Slots(\"{slot}\")] to {Component.Type.Name}.", nameof(slot));
        }

        if (!_fills.TryGetValue(slot, out var fills))
        {
            _fills[slot] = fills = [];
        }

        fills.AddRange(content);
        return this;
    }

    /// <summary>
    /// Leaves a hole in the page that the browser fills with a mount as it loads: for what belongs to the visitor on a page
    /// that is cached for all.
    /// </summary>
    /// <returns>The same composition, to go on with.</returns>
    public Composition AsHole()
    {
        IsHole = true;
        return this;
    }
}
