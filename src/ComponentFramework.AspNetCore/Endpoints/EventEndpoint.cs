using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Brings an HTTP request to the dispatcher and its answer back.</summary>
internal sealed class EventEndpoint(
    Dispatcher dispatcher,
    ComponentCatalog catalog,
    ComponentAuthentication authentication,
    CrossSite crossSite,
    AnswerWriter answers,
    DocumentRefusals documents,
    IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>An event or a mount, addressed by the component's name.</summary>
    public Task SendAsync(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? DispatchAsync(context, (string)context.Request.RouteValues["name"]!, null)
        : NotAllowedAsync(context, "POST");

    /// <summary>One component at an address of its own, whose route values are its parameters: GET mounts, POST sends events.</summary>
    public Task ShowAsync(HttpContext context, string component)
    {
        var method = context.Request.Method;
        return HttpMethods.IsPost(method) || HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            ? DispatchAsync(context, component, RouteValues(context.Request))
            : NotAllowedAsync(context, "GET, HEAD, POST");
    }

    private static Payload RouteValues(HttpRequest request) => Payload.FromForm(
        [.. request.RouteValues.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Key, Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture)!))]);

    private async Task DispatchAsync(HttpContext context, string component, Payload? routeValues)
    {
        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (isPost && crossSite.Refuse(context.Request) is { } refusal)
        {
            await answers.RefuseAsync(context, refusal);
            return;
        }

        using var body = new RequestBody(context.Request, options.Value.MaxRequestBytes);
        using var html = new PooledBuffer(capacity: 0);
        try
        {
            var visitor = await authentication.VisitorAsync(context, catalog.Find(component)?.Access);
            var request = new EventRequest
            {
                Origin = Origin.Http,
                Component = component,
                Visitor = visitor,
                PathBase = context.Request.PathBase.Value ?? "",
                RouteValues = routeValues,
                EndpointRates = EndpointRate.Of(context),
                AnswerBuffer = html,
                ShownCheck = AnswerFormat.ShownCheck(context.Request),
                WantsShown = AnswerFormat.WantsShown(context.Request),
                ReadBody = isPost ? body.ReadAsync : EventRequest.Given(EventBody.Mount),
            };
            var answer = isPost ? await dispatcher.DispatchAsync(request, context.RequestAborted) : await MountAsync(context, request);
            visitor.KeepReservedId();
            await (!isPost && answer.Refusal is not null && DocumentRequest.Is(context.Request) ? documents.RefuseAsync(context, answer) : answers.WriteAsync(context, answer));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>What is got may be kept on its way, and what an event is answered is not.</summary>
    private async ValueTask<EventAnswer> MountAsync(HttpContext context, EventRequest request)
    {
        using var watch = RequestWatch.Over(context);
        return await dispatcher.DispatchAsync(request, context.RequestAborted);
    }

    private Task NotAllowedAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return answers.RefuseAsync(context, Refusals.MethodNotAllowed(context.Request.Method, allowed));
    }
}
