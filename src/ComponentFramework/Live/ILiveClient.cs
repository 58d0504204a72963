using ComponentFramework.Exchange;

namespace ComponentFramework.Live;

/// <summary>The other end of a connection.</summary>
internal interface ILiveClient
{
    /// <summary>Takes what a live component shows now, because something else than its own event has changed it. Returns at once, however slow the page reads.</summary>
    void Push(string id, EventAnswer answer);
}
