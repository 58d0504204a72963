namespace ComponentFramework.Testing.Transports;

/// <summary>An open connection of one page.</summary>
internal interface IConnection : IAsyncDisposable
{
    Task<WireAnswer> JoinAsync(string id, string component, string state, CancellationToken ct);

    Task<WireAnswer> SendAsync(string id, WireEvent @event, CancellationToken ct);

    Task LeaveAsync(string id, CancellationToken ct);
}
