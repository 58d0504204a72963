using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Limits;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Takes from the budgets of components, events and endpoints, and from those that every visitor has. Page renders and broadcasts are not the visitor's doing and cost
/// nothing; a join costs what a mount costs everybody, and nothing of what the author allows.
/// </summary>
internal sealed class ComponentRates(RateLimits limits, IOptions<ComponentFrameworkOptions> options)
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    private readonly Rate _mounts = new(options.Value.MaxMountsPerTenSeconds, TenSeconds);
    private readonly Rate _socketEvents = new(options.Value.MaxSocketEventsPerTenSeconds, TenSeconds);

    public void Take(ComponentDescriptor component, EventRequest request, IServiceProvider services)
    {
        if (!IsCounted(request) || (component.Rate is null && request.EndpointRates.Count == 0))
        {
            return;
        }

        var shares = Shares(component, request, services);
        if (component.Rate is { } own)
        {
            limits.Take(component.Name, own, shares);
        }

        foreach (var (rule, rate) in request.EndpointRates)
        {
            limits.Take(rule, rate, shares);
        }
    }

    public void Take(ComponentDescriptor component, EventDescriptor? handler, EventRequest request, IServiceProvider services)
    {
        if (IsMount(request))
        {
            TakeMount(request.Visitor);
        }
        else if (request.Origin is Origin.Socket)
        {
            limits.Take("socket events", _socketEvents, request.Visitor.Shares);
        }

        if (handler?.Rate is { } rate && IsCounted(request))
        {
            limits.Take($"{component.Name}.{handler.Name}", rate, Shares(component, request, services));
        }
    }

    /// <summary>Counts what makes the server render without an event: a mount, a join, a resync, and the handshake that leads to them.</summary>
    public void TakeMount(Visitor visitor) => limits.Take("mounts", _mounts, visitor.Shares);

    private static bool IsCounted(EventRequest request) => request.Origin is Origin.Http or Origin.Socket;

    /// <summary>An event that brings no state mounts first.</summary>
    private static bool IsMount(EventRequest request) => request.Origin switch
    {
        Origin.Join => true,
        Origin.Http => request.Body.Event is null || request.Body.State.IsEmpty,
        Origin.Socket => request.Body.Event is null,
        _ => false,
    };

    private static VisitorShare[] Shares(ComponentDescriptor component, EventRequest request, IServiceProvider services)
    {
        var visitor = request.Visitor;
        if (!component.HasThrottleKey)
        {
            return visitor.SharesToCome;
        }

        // The key is asked for before anything of the request is read, so the instance has its services and no parameters.
        var none = new StateWriter();
        component.BindParameters(Payload.Empty, none);
        var parameters = new StateReader(none.Written.Span);
        if (component.Create(services, ref parameters).ThrottleKey(visitor) is not { } key)
        {
            return visitor.SharesToCome;
        }

        // A key that was made from an id is renewed with it, and one that was not is the author's decision.
        var isOfVisitor = visitor.KnownId is { } id && key.Contains(id, StringComparison.Ordinal);
        return isOfVisitor ? [.. visitor.AddressShares, new(key, Times: 1)] : [new(key, Times: 1)];
    }
}
