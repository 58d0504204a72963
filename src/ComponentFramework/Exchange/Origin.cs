namespace ComponentFramework.Exchange;

/// <summary>Where an event comes from. All of them take the same path through the <see cref="Dispatching.Dispatcher"/>.</summary>
internal enum Origin
{
    Page,
    Http,
    Socket,
    Join,
    Broadcast,
}
