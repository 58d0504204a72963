using ComponentFramework.Catalog;

namespace ComponentFramework.Testing.Transports;

/// <summary>How events of a page reach the components: in memory, or over the network to a running application.</summary>
internal interface ITransport
{
    Task<WireAnswer> SendAsync(TestVisitor visitor, WireEvent @event, CancellationToken ct);

    /// <summary>Mounts a component as a page does that places it.</summary>
    Task<WireAnswer> PlaceAsync(TestVisitor visitor, ComponentDescriptor component, Composition? composition, CancellationToken ct);

    /// <summary>Mounts a component with parameters out of an address.</summary>
    Task<WireAnswer> FetchAsync(TestVisitor visitor, ComponentDescriptor component, IReadOnlyList<KeyValuePair<string, string>> routeValues, CancellationToken ct);

    /// <summary>Renders a whole page by its model.</summary>
    Task<string> OpenAsync(TestVisitor visitor, object model, CancellationToken ct);

    /// <summary>Gets a whole page by its address.</summary>
    Task<string> VisitAsync(TestVisitor visitor, string address, CancellationToken ct);

    /// <summary>Opens a connection for live components.</summary>
    /// <param name="visitor">Who connects.</param>
    /// <param name="push">Takes what arrives without having been asked for, with the id of its component.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<IConnection> ConnectAsync(TestVisitor visitor, Action<string, WireAnswer> push, CancellationToken ct);

    /// <summary>Completes when nothing is on its way any more, as far as that can be known.</summary>
    Task SettleAsync();
}
