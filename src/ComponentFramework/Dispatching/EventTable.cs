using ComponentFramework.Catalog;
using ComponentFramework.Protocol;

namespace ComponentFramework.Dispatching;

/// <summary>Finds the handler of an event; only what the author marked can be called, and the built-in refresh.</summary>
internal static class EventTable
{
    private static readonly EventDescriptor Refresh = new()
    {
        Name = ComponentEvent.Refresh,
        Method = "RefreshAsync",
        Bind = _ => (component, ct) => new(component.RunRefreshAsync(ct)),
    };

    public static EventDescriptor? Resolve(ComponentDescriptor component, string? name) => name switch
    {
        null => null,
        ComponentEvent.Refresh => Refresh,
        _ => component.FindEvent(name) ?? throw new RefusalException(Refusals.EventUnknown(component.Name, name)),
    };
}
