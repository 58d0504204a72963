using ComponentFramework.Sealing;

namespace ComponentFramework.Exchange;

/// <summary>
/// An instance that has handled the form of a page, and is shown at its place when the page is made again: as it now is instead of newly mounted. What else
/// the page shows is mounted as always.
/// </summary>
internal sealed class ReturningInstance(Snapshot snapshot)
{
    private string? _id;

    /// <summary>Its id on the new page; null as long as it is not shown.</summary>
    public string? ShownId { get; private set; }

    /// <summary>Tells which id the component at a place of the page is given. The instance is that one, or a child below it.</summary>
    public void Meet(string component, int place, string id)
    {
        if (InstanceId.Below(snapshot.Id, component, place) is { } below)
        {
            _id ??= id + below;
        }
    }

    /// <summary>The instance, when it is what is placed: at the same place with the same parameters, and only once.</summary>
    public Snapshot? Take(Composition composition, string? id)
    {
        if (id is null || id != _id || ShownId is not null || composition.Component.Name != snapshot.Component || !composition.Parameters.Span.SequenceEqual(snapshot.Parameters.Span))
        {
            return null;
        }

        ShownId = id;

        // The new page has none of its children yet.
        return snapshot with { Id = id, Children = [] };
    }
}
