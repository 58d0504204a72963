namespace ComponentFramework.Exchange;

/// <summary>How an event came. Every road takes the same path through the <see cref="Dispatching.Dispatcher"/>.</summary>
internal enum Road
{
    Page,
    Http,
    Socket,
    Join,
    Broadcast,
}
