using System.Text;
using ComponentFramework.Binding;
using ComponentFramework.Broadcasting;
using ComponentFramework.Catalog;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Live;
using ComponentFramework.Protocol;
using ComponentFramework.Testing.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Testing.Transports;

/// <summary>Goes straight to the dispatcher of the host's own components.</summary>
internal sealed class InMemoryTransport(IServiceProvider services, RecordedLog log, TestChannel channel) : ITransport
{
    public async Task<WireAnswer> SendAsync(TestVisitor visitor, WireEvent @event, CancellationToken ct)
    {
        var body = new EventBody(@event.Event, Encoding.UTF8.GetBytes(@event.State ?? ""), @event.EventId, @event.Payload.Arrive()) { ShownRevision = @event.ShownRevision };
        return Answer(await DispatchAsync(visitor, Origin.Http, @event.Component, request: null, body, ct));
    }

    public async Task<WireAnswer> PlaceAsync(TestVisitor visitor, ComponentDescriptor component, Composition? composition, CancellationToken ct) =>
        Answer(await DispatchAsync(visitor, Origin.Page, component.Name, composition, EventBody.Mount, ct));

    public async Task<WireAnswer> FetchAsync(TestVisitor visitor, ComponentDescriptor component, IReadOnlyList<KeyValuePair<string, string>> routeValues, CancellationToken ct) =>
        Answer(await DispatchAsync(
            new()
            {
                Origin = Origin.Http,
                Component = component.Name,
                Visitor = visitor.ForRequest(),
                RouteValues = Payload.FromForm(routeValues),
                ReadBody = EventRequest.Given(EventBody.Mount),
            },
            ct));

    public async Task<string> OpenAsync(TestVisitor visitor, object model, CancellationToken ct)
    {
        try
        {
            return Encoding.UTF8.GetString((await services.GetRequiredService<PageRun>().RenderAsync(model, new("", ""), visitor.ForRequest(), null, ct)).Span);
        }
        catch (RefusalException refused)
        {
            var refusal = refused.Refusal;
            throw new EventRefusedException(
                $"The page of {model.GetType().Name}",
                new() { Status = refusal.Status, Code = refusal.Code, Error = refusal.Error, Failure = refusal.Code == Wire.Codes.HandlerFailed ? log.LastFailure : null });
        }
    }

    public Task<string> VisitAsync(TestVisitor visitor, string address, CancellationToken ct) =>
        throw new NotSupportedException("In memory no page has an address. Open it with visitor.OpenAsync(model), or test a running application: ComponentHost.Over(…).");

    public Task<IConnection> ConnectAsync(TestVisitor visitor, Action<string, WireAnswer> push, CancellationToken ct)
    {
        // A connection lives longer than a request, so a visitor without an id is given one as it opens.
        _ = visitor.Id;
        var limits = services.GetRequiredService<LiveLimits>();
        var forConnection = visitor.ForRequest();
        IDisposable held;
        try
        {
            held = limits.HoldSocket(forConnection);
        }
        catch (RefusalException full)
        {
            throw new EventRefusedException("The connection", Answer(new() { Refusal = full.Refusal }).Outcome);
        }

        var session = new LiveSession(
            services.GetRequiredService<Dispatcher>(),
            services.GetRequiredService<GroupSubscriptions>(),
            limits,
            forConnection,
            "",
            new Client((id, answer) => push(id, Answer(answer))));
        return Task.FromResult<IConnection>(new InMemoryConnection(session, held, channel, Answer));
    }

    public Task SettleAsync() => channel.SettleAsync();

    private ValueTask<EventAnswer> DispatchAsync(TestVisitor visitor, Origin origin, string component, Composition? request, EventBody body, CancellationToken ct) => DispatchAsync(
        new()
        {
            Origin = origin,
            Component = component,
            Visitor = visitor.ForRequest(),
            Composition = request,
            ReadBody = EventRequest.Given(body),
        },
        ct);

    private async ValueTask<EventAnswer> DispatchAsync(EventRequest request, CancellationToken ct)
    {
        var answer = await services.GetRequiredService<Dispatcher>().DispatchAsync(request, ct);
        request.Visitor.KeepReservedId();
        return answer;
    }

    private WireAnswer Answer(EventAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            return new(new EventOutcome
            {
                Status = refusal.Status,
                Code = refusal.Code,
                Error = refusal.Error,
                RetryAfter = refusal.RetryAfter,
                TraceId = answer.TraceId,
                Failure = log.FailureOf(answer.TraceId),
            })
            {
                Mount = refusal.Mount,
            };
        }

        return new(new EventOutcome
        {
            Status = answer.Status,
            Code = answer.Status == 422 ? Wire.Codes.ValidationFailed : null,
            Errors = answer.Errors,
            NavigatesTo = answer.Page?.Navigate,
            Focuses = answer.Page?.Focus,
            ResetsForm = answer.Page is { Reset: true },
        })
        {
            Html = answer.IsUnchanged ? null : Encoding.UTF8.GetString(answer.Html.Span),
        };
    }

    /// <summary>The page of a connection without a network.</summary>
    private sealed class Client(Action<string, EventAnswer> push) : ILiveClient
    {
        public void Push(string id, EventAnswer answer) => push(id, answer);
    }
}
