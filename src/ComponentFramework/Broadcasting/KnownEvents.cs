using System.Collections.Concurrent;
using ComponentFramework.Catalog;
using ComponentFramework.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Broadcasting;

/// <summary>Tells a developer when a broadcast names an event that no component has: nobody else would ever say so.</summary>
internal sealed class KnownEvents(ComponentCatalog catalog, IOptions<ComponentFrameworkOptions> options, ILogger<Broadcaster> log)
{
    /// <summary>More different mistakes than this are not one.</summary>
    private const int MostComplaints = 100;

    private readonly Lazy<HashSet<string>> _names = new(() =>
        [ComponentEvent.Refresh, .. catalog.Components.SelectMany(component => component.Events).Select(found => found.Name)]);

    private readonly ConcurrentDictionary<string, bool> _complainedAbout = new();

    /// <summary>An application without components sends to others, whose events are not known here.</summary>
    public void Check(string group, string name)
    {
        if (options.Value.WarnsDeveloper && !_names.Value.Contains(name) && catalog.Components.Any() && _complainedAbout.Count < MostComplaints && _complainedAbout.TryAdd(name, true))
        {
            Log.NobodyHasEvent(log, name, group, Spelling.Nearest(name, _names.Value) is { } meant
                ? $"Did you mean '{meant}'?"
                : "Compare it with the handler's name: OnSelectSize answers 'select_size'. The built-in event is 'refresh'.");
        }
    }
}
