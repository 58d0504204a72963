using System.Diagnostics;
using ComponentFramework.Catalog;
using ComponentFramework.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
    IServiceScopeFactory scopes,
    ILogger<Dispatcher> log)
{
    public async ValueTask<EventAnswer> DispatchAsync(EventRequest request, CancellationToken ct)
    {
        var said = EventBody.Mount;
        try
        {
            return await FollowAsync(request, body => said = body, ct);
        }
        catch (RefusalException refused)
        {
            Log.Refused(log, request.Component, said.Event ?? "mount", refused.Refusal.Status, refused.Refusal.Code, refused.Refusal.Error);
            return new() { Refusal = refused.Refusal };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && ct.IsCancellationRequested))
        {
            return Failed(request, said, failure);
        }
    }

    private async ValueTask<EventAnswer> FollowAsync(EventRequest request, Action<EventBody> heard, CancellationToken ct)
    {
        var component = catalog.Resolve(request.Component);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;

        await access.DemandAsync(component.Access, request.Visitor, services, ct);
        rates.Take(component, request, services);

        var body = await request.ReadBody(ct);
        heard(body);

        var handler = EventTable.Resolve(component, body.Event);
        await access.DemandAsync(handler?.Access, request.Visitor, services, ct);
        rates.Take(component, handler, request, services);

        var snapshot = request.Held ?? admission.Open(component, body.State, request.Visitor);
        var call = handler?.Bind(body.Payload);

        return await repeated.OnceAsync(
            new(component.Name, snapshot?.Id, body.EventId),
            request.Visitor,
            token => RunAsync(new(component, snapshot, body.Event, call), request, body, services, token),
            ct);
    }

    /// <summary>Runs what was decided. A failure in here is an answer like any other, so that a repeated event finds it.</summary>
    private async ValueTask<EventAnswer> RunAsync(InstanceCall call, EventRequest request, EventBody body, IServiceProvider services, CancellationToken ct)
    {
        try
        {
            return await instances.RunAsync(call, request, services, DispatchAsync, ct);
        }
        catch (RefusalException refused)
        {
            Log.Refused(log, request.Component, body.Event ?? "mount", refused.Refusal.Status, refused.Refusal.Code, refused.Refusal.Error);
            return new() { Refusal = refused.Refusal, VisitorId = request.Visitor.KnownId };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && ct.IsCancellationRequested))
        {
            return Failed(request, body, failure);
        }
    }

    private EventAnswer Failed(EventRequest request, EventBody body, Exception failure)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        Log.HandlerFailed(log, request.Component, body.Event ?? "mount", traceId, failure);
        return new() { Refusal = Refusals.HandlerFailed(), TraceId = traceId };
    }
}
