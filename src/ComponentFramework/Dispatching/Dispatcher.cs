using System.Collections.Concurrent;
using System.Diagnostics;
using ComponentFramework.Broadcasting;
using ComponentFramework.Catalog;
using ComponentFramework.Diagnostics;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Permissions;
using ComponentFramework.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// The one path that everything takes: page renders, forms, JSON, socket frames, broadcasts and tests. Read
/// <see cref="FollowAsync"/> aloud and you know the framework.
/// </summary>
internal sealed class Dispatcher(
    ComponentCatalog catalog,
    AccessControl access,
    ComponentRates rates,
    SnapshotAdmission admission,
    RepeatedEvents repeated,
    InstanceRun instances,
    Broadcaster broadcaster,
    IServiceScopeFactory scopes,
    IOptions<ComponentFrameworkOptions> options,
    ILogger<Dispatcher> log)
{
    /// <summary>The components that say nothing about permissions and have been asked for; the log says it once, however often somebody asks.</summary>
    private readonly ConcurrentDictionary<string, bool> _complainedAbout = new();

    public async ValueTask<EventAnswer> DispatchAsync(EventRequest request, CancellationToken ct)
    {
        try
        {
            return await FollowAsync(request, ct);
        }
        catch (Exception failure) when (IsAnswered(failure, ct))
        {
            return AnswerTo(failure, request);
        }
    }

    private async ValueTask<EventAnswer> FollowAsync(EventRequest request, CancellationToken ct)
    {
        var component = catalog.Resolve(request.Component);
        await using var services = new EventServices(scopes);

        await access.DemandAsync(component.Access, request.Visitor, services, ct);
        rates.Take(component, request, services);

        var body = await request.ReadAsync(ct);

        var handler = EventTable.Resolve(component, body.Event);
        await access.DemandAsync(handler?.Access, request.Visitor, services, ct);
        rates.Take(component, handler, request, services);

        var snapshot = admission.Admit(component, body, request);
        var call = InstanceCall.Of(component, snapshot, handler, body);

        return body.EventId is null
            ? await RunAsync(call, request, services, ct)
            : await RunOnceAsync(call, request, services, ct);
    }

    private ValueTask<EventAnswer> RunOnceAsync(InstanceCall call, EventRequest request, IServiceProvider services, CancellationToken ct) =>
        repeated.OnceAsync(new(call, request), token => RunAsync(call, request, services, token), ct);

    /// <summary>Runs what was decided. A failure in here is an answer like any other, so that a repeated event finds it.</summary>
    private async ValueTask<EventAnswer> RunAsync(InstanceCall call, EventRequest request, IServiceProvider services, CancellationToken ct)
    {
        var outbox = Outbox.Begin();
        try
        {
            SnapshotAdmission.DemandShown(call, request);
            var answer = await instances.RunAsync(call, request, services, ct);
            await broadcaster.FlushAsync(outbox);
            return answer;
        }
        catch (Exception failure) when (IsAnswered(failure, ct))
        {
            return AnswerTo(failure, request);
        }
        finally
        {
            outbox?.Close();
        }
    }

    /// <summary>Whoever has gone away is not answered.</summary>
    private static bool IsAnswered(Exception failure, CancellationToken ct) => !(failure is OperationCanceledException && ct.IsCancellationRequested);

    private EventAnswer AnswerTo(Exception failure, EventRequest request) => failure is RefusalException refused ? Refused(request, refused) : Failed(request, failure);

    private EventAnswer Refused(EventRequest request, RefusalException refused)
    {
        var name = request.Body.Event ?? "mount";
        Log.Refused(log, request.Component, name, refused.Refusal.Status, refused.Refusal.Code, refused.Refusal.Error);
        if (refused is AccessRefusedException { Rule.Kind: AccessKind.Denied } && _complainedAbout.TryAdd(request.Component, true))
        {
            Log.NobodyIsAllowed(log, request.Component, refused.Refusal.Status, name, catalog.Find(request.Component)?.Type.FullName);
        }

        return refused switch
        {
            PlacedRefusalException placed => placed.Answer,
            AccessRefusedException denied => new() { Refusal = denied.Refusal, RefusedBy = denied.Rule },
            _ => new() { Refusal = refused.Refusal },
        };
    }

    private EventAnswer Failed(EventRequest request, Exception failure)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        var name = request.Body.Event ?? "mount";
        Log.HandlerFailed(log, request.Component, name, traceId, failure);
        return new() { Refusal = Refusals.HandlerFailed(), TraceId = traceId, Failure = new(failure, request.Component, name, options.Value.ShowFailures) };
    }
}
