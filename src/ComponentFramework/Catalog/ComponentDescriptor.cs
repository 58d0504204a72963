using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using ComponentFramework.Binding;
using ComponentFramework.Limits;
using ComponentFramework.Permissions;
using ComponentFramework.Protocol;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Catalog;

/// <summary>Everything the framework knows about a component, written out at compile time. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComponentDescriptor
{
    private readonly EventDescriptor[] _events = [];
    private readonly bool _hasOptimisticEvent;
    private TriggerAttributes? _triggerStart;

    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The component's class, for messages and look-ups.</summary>
    public required Type Type { get; init; }

    /// <summary>Who may see it and send it events.</summary>
    public required AccessRule Access { get; init; }

    /// <summary>Makes an instance: services from the provider, parameters from the reader.</summary>
    public required ComponentFactory Create { get; init; }

    /// <summary>Reads the parameters out of texts by name, such as route values, into the form that <see cref="Create"/> reads.</summary>
    public required Action<Payload, StateWriter> BindParameters { get; init; }

    /// <summary>Gives the component the empty state when its type allows one and <c>MountAsync</c> is not overridden; otherwise null.</summary>
    public Action<Component>? SetInitialState { get; init; }

    /// <summary>Writes the component's state.</summary>
    public required Action<Component, StateWriter> WriteState { get; init; }

    /// <summary>Restores the component's state.</summary>
    public required StateRestorer ReadState { get; init; }

    /// <summary>A number that changes when the shape of state or parameters does, so that old seals are not misread.</summary>
    public required ulong SchemaVersion { get; init; }

    /// <summary>The events that the browser may send.</summary>
    public required IReadOnlyList<EventDescriptor> Events
    {
        get => _events;
        init
        {
            _events = [.. value];
            _hasOptimisticEvent = Array.Exists(_events, static found => found.IsOptimistic);
        }
    }

    /// <summary>The declared slots.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>The rate written on the class, or null.</summary>
    public string? RateLimit { get; init; }

    /// <summary>The same as it is counted.</summary>
    internal Rate? Rate => field ??= RateLimit is { } written ? Rate.Parse(written, Name) : null;

    /// <summary>How long a mounted component is kept for all, or null when it is not.</summary>
    public TimeSpan? CacheFor { get; init; }

    /// <summary>Whether it has groups, and so joins over the socket.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether it overrides <c>GetThrottleKey</c>.</summary>
    public bool HasThrottleKey { get; init; }

    /// <summary>Whether code outside its event handlers asks for the visitor.</summary>
    public bool MountsForVisitor { get; init; }

    /// <summary>Makes its <c>.cshtml</c> view, or null when another view engine renders it.</summary>
    public Func<ComponentView>? CreateView { get; init; }

    /// <summary>Whether it overrides <c>GetOptimisticPatch</c>.</summary>
    public bool HasOptimisticPatch { get; init; }

    /// <summary>The event, when what it does may be told ahead of time. One that asks for more than its component does is left out: a page may be for people who may not use it.</summary>
    internal EventDescriptor? FindPredictable(string name) =>
        FindEvent(name) is { Access: null } found && (found.IsOptimistic || HasOptimisticPatch) ? found : null;

    /// <summary>Whether triggers of its view may have predictions.</summary>
    internal bool IsPredictable => HasOptimisticPatch || _hasOptimisticEvent;

    internal EventDescriptor? FindEvent(string name)
    {
        foreach (var candidate in _events)
        {
            if (candidate.Name == name)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>What all triggers of the component begin with. An application has one path base, as a rule, so the last one is kept.</summary>
    /// <param name="pathBase">What stands before every path of the application.</param>
    /// <param name="ofForm">Whether the trigger is a form that does not say how it is sent; its fields never go into an address.</param>
    internal ReadOnlyMemory<byte> TriggerStart(string pathBase, bool ofForm)
    {
        var known = _triggerStart;
        if (known is null || known.PathBase != pathBase)
        {
            var start = $"hx-post=\"{HtmlEncoder.Default.Encode(pathBase)}{Wire.ComponentsPath}/{Name}\" hx-vals='{{\"event\":";
            _triggerStart = known = new(pathBase, Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes($"method=\"post\" {start}"));
        }

        return ofForm ? known.OfForm : known.Utf8;
    }

    private sealed record TriggerAttributes(string PathBase, byte[] Utf8, byte[] OfForm);
}
