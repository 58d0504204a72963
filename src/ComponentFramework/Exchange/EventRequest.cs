using ComponentFramework.Binding;
using ComponentFramework.Limits;
using ComponentFramework.Memory;
using ComponentFramework.Sealing;

namespace ComponentFramework.Exchange;

/// <summary>One event, or one mount, on its way to a component.</summary>
internal sealed class EventRequest
{
    public required Origin Origin { get; init; }

    public required string Component { get; init; }

    public required Visitor Visitor { get; init; }

    /// <summary>Reads what the request says; not called before the visitor may use the component.</summary>
    public required Func<CancellationToken, ValueTask<EventBody>> ReadBody { get; init; }

    public string PathBase { get; init; } = "";

    /// <summary>What a page places: parameters and the content of slots.</summary>
    public Composition? Composition { get; init; }

    /// <summary>The parameters as the address gives them, when no page does.</summary>
    public Payload? RouteValues { get; init; }

    /// <summary>The id that a parent chose for a new child.</summary>
    public string? ChosenId { get; init; }

    /// <summary>What the connection holds of a live instance, instead of a sealed state.</summary>
    public Snapshot? Held { get; init; }

    /// <summary>The instance that comes back to a page that is made again; null for all other pages.</summary>
    public ReturningInstance? Returning { get; init; }

    /// <summary>The instance that a join is for: the state of another one is refused before anything runs.</summary>
    public string? ExpectedId { get; init; }

    /// <summary>The SHA-256 digest of the sealed state that a live instance joined with; empty for an event that brings its state along.</summary>
    public ReadOnlyMemory<byte> JoinedWith { get; init; }

    /// <summary>Whether a refresh that changes nothing may be answered without HTML, because the page shows it already.</summary>
    public bool MayStayUnchanged { get; init; }

    /// <summary>The check value of the HTML that a client shows, when it can do with what has changed since.</summary>
    public string? ShownCheck { get; init; }

    /// <summary>Whether the client asks for the HTML that it was sent before, because it knows only what the page has made of it.</summary>
    public bool WantsShown { get; init; }

    /// <summary>The page that it came from over a connection, whose live components are told at once what their parent gives them.</summary>
    public ILivePage? Page { get; init; }

    /// <summary>Takes the groups of a live instance before its facts are read again, so that no change falls in between.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, ValueTask>? Subscribe { get; init; }

    /// <summary>Rates that the endpoint asks for, beyond those of the component.</summary>
    public IReadOnlyList<(string Rule, Rate Rate)> EndpointRates { get; init; } = [];

    /// <summary>Memory that ends with the request, for the HTML of an answer that nobody keeps; null when the answer has to outlive the request.</summary>
    public PooledBuffer? AnswerBuffer
    {
        get => Body.EventId is null ? field : null;
        init;
    }

    public int Depth { get; init; }

    /// <summary>What the request said, once it has been read.</summary>
    public EventBody Body { get; private set; } = EventBody.Mount;

    public async ValueTask<EventBody> ReadAsync(CancellationToken ct) => Body = await ReadBody(ct);

    public static Func<CancellationToken, ValueTask<EventBody>> Given(EventBody body) => _ => ValueTask.FromResult(body);
}
