using ComponentFramework.Catalog;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Takes from the budgets of components, events and endpoints. Page renders, joins and broadcasts are not the visitor's
/// doing and cost nothing.
/// </summary>
internal sealed class ComponentRates(RateLimits limits)
{
    public void Take(ComponentDescriptor component, EventRequest request, IServiceProvider services)
    {
        if (!IsCounted(request))
        {
            return;
        }

        if (component.RateLimit is { } own)
        {
            limits.Take(component.Name, own, Key(component, request, services));
        }

        foreach (var (rule, rate) in request.EndpointRates)
        {
            limits.Take(rule, rate, Key(component, request, services));
        }
    }

    public void Take(ComponentDescriptor component, EventDescriptor? handler, EventRequest request, IServiceProvider services)
    {
        if (handler?.RateLimit is { } rate && IsCounted(request))
        {
            limits.Take($"{component.Name}.{handler.Name}", rate, Key(component, request, services));
        }
    }

    private static bool IsCounted(EventRequest request) => request.Road is Road.Http or Road.Socket;

    private static string Key(ComponentDescriptor component, EventRequest request, IServiceProvider services)
    {
        if (!component.HasThrottleKey)
        {
            return request.Visitor.ThrottleKey;
        }

        // The key is asked for before anything of the request is read, so the instance has its services and no parameters.
        var none = new StateWriter();
        component.BindParameters(Handling.Payload.Empty, none);
        var parameters = new StateReader(none.Written.Span);
        return component.Create(services, ref parameters).ThrottleKey(request.Visitor) ?? request.Visitor.ThrottleKey;
    }
}
