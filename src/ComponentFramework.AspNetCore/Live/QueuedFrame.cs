using System.Net.WebSockets;
using ComponentFramework.Exchange;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Something that waits to be sent.</summary>
internal abstract class QueuedFrame
{
    public sealed class Join(long? reference, string id, bool wantsDelta) : QueuedFrame
    {
        public long? Reference => reference;

        public string Id => id;

        public bool WantsDelta => wantsDelta;
    }

    /// <summary>Nothing is sent for it; what was kept of the component goes once everything before has been sent.</summary>
    public sealed class Leave(string id) : QueuedFrame
    {
        public string Id => id;
    }

    public sealed class Problem(long? reference, string? id, Refusal refusal, string? traceId, HandlerFailure? failure = null) : QueuedFrame
    {
        public long? Reference => reference;

        public string? Id => id;

        public Refusal Refusal => refusal;

        public string? TraceId => traceId;

        public HandlerFailure? Failure => failure;
    }

    /// <summary>The newest answer of one component, and the events that wait for it.</summary>
    public sealed class Update(string id) : QueuedFrame
    {
        public string Id => id;

        /// <summary>Null when a join has made it pointless.</summary>
        public EventAnswer? Newest { get; set; }

        public List<Reply> Replies { get; } = [];
    }

    /// <summary>A frame that wants its answer.</summary>
    /// <param name="Reference">Its number.</param>
    /// <param name="Status">The status of the event.</param>
    /// <param name="IsWhole">Whether it has asked for the whole HTML.</param>
    /// <param name="Page">What its handler asks of the page, whatever HTML is newest by the time it is sent.</param>
    /// <param name="Errors">What its handler had to say against it.</param>
    public readonly record struct Reply(long? Reference, int Status, bool IsWhole = false, PageActions? Page = null, IReadOnlyList<KeyValuePair<string, string>>? Errors = null);

    public sealed class Close(WebSocketCloseStatus status, string reason) : QueuedFrame
    {
        public WebSocketCloseStatus Status => status;

        public string Reason => reason;
    }
}
