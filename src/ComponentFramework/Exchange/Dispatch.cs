namespace ComponentFramework.Exchange;

/// <summary>Sends a request along the one path that all of them take.</summary>
internal delegate ValueTask<EventAnswer> Dispatch(EventRequest request, CancellationToken ct);
