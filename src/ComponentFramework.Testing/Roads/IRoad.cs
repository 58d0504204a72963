namespace ComponentFramework.Testing.Roads;

/// <summary>How events of a page reach the components: in memory, or over the network to a running application.</summary>
internal interface IRoad
{
    Task<WireAnswer> SendAsync(TestVisitor visitor, WireEvent @event, CancellationToken ct);

    /// <summary>Opens a connection for live components.</summary>
    /// <param name="visitor">Who connects.</param>
    /// <param name="push">Takes what arrives without having been asked for, with the id of its component.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<IConnection> ConnectAsync(TestVisitor visitor, Action<string, WireAnswer> push, CancellationToken ct);

    /// <summary>Completes when nothing is on its way any more, as far as that can be known.</summary>
    Task SettleAsync();
}
