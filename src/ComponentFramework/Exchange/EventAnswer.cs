using ComponentFramework.Differences;
using ComponentFramework.Permissions;
using ComponentFramework.Sealing;

namespace ComponentFramework.Exchange;

/// <summary>What became of an event: a refusal, or the component's new HTML with its sealed state.</summary>
internal sealed record EventAnswer
{
    public Refusal? Refusal { get; init; }

    /// <summary>The identity of the failure in the log, for refusals of the server's own making.</summary>
    public string? TraceId { get; init; }

    /// <summary>What failed, for refusals of the server's own making; not kept for those who send the event again.</summary>
    public HandlerFailure? Failure { get; init; }

    /// <summary>Whose permission is missing, for refusals by an access rule.</summary>
    public AccessRule? RefusedBy { get; init; }

    /// <summary>200, or 422 when the handler left errors.</summary>
    public int Status { get; init; } = 200;

    /// <summary>UTF-8; valid as long as the request when that lent its <see cref="EventRequest.AnswerBuffer"/>.</summary>
    public ReadOnlyMemory<byte> Html { get; init; }

    /// <summary>The sealed state, as UTF-8; a part of the HTML where the view has a root.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>How to get to <see cref="Html"/> from what the client said it shows, when it is that.</summary>
    public HtmlChange? Change { get; init; }

    /// <summary>The HTML of the state that the event came with, for a client that asked what it was sent; null when it did not, or when nobody can tell any more.</summary>
    public ReadOnlyMemory<byte>? Shown { get; init; }

    public Snapshot? Snapshot { get; init; }

    /// <summary>What the handler said against the event, by field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; init; } = [];

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What the handler asks of the page that sent the event; null when it asks for nothing.</summary>
    public PageActions? Page { get; init; }

    /// <summary>Whether the state is the same as before, so that there was nothing to render.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether the event had run before, and this is what was answered then.</summary>
    public bool IsReplay { get; init; }

    public string ComponentId => Snapshot?.Id ?? "";

    /// <summary>Takes the place of an answer that was not sent: what the page shows before it is what it showed before the other.</summary>
    public EventAnswer InPlaceOf(EventAnswer? unsent) => unsent?.Shown is { } shown ? this with { Shown = shown } : this;

    public EventAnswer Again() => this with { IsReplay = true };
}
