using System.Security.Claims;
using ComponentFramework;
using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Instances;
using ComponentFramework.Predicting;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace AnswerCost.Times;

/// <summary>One event on one component, as often as wanted: the whole dispatch, or only its render step.</summary>
internal sealed class Step
{
    private readonly EventRequest _request;
    private readonly EventAnswer _answer;
    private readonly Instance _instance;
    private readonly Dispatcher _dispatcher;
    private readonly ComponentViews _views;
    private readonly Predictions _predictions;

    private Step(IServiceProvider services, EventRequest request, EventAnswer answer)
    {
        _request = request;
        _answer = answer;
        _dispatcher = services.GetRequiredService<Dispatcher>();
        _views = services.GetRequiredService<ComponentViews>();
        _predictions = services.GetRequiredService<Predictions>();
        var component = services.GetRequiredService<ComponentCatalog>().Resolve(request.Component);
        _instance = Instance.Make(new(component, answer.Snapshot, null, null), request, services);
        _instance.Restore(answer.Snapshot!.State!.Value.Span);
    }

    public static async Task<Step> PrepareAsync(Server server, Scenario scenario)
    {
        // What is remembered comes from another instance.
        await ClickAsync(server, scenario);
        var (request, answer) = await ClickAsync(server, scenario);
        scenario.Check(answer.Html.Span, server.Predicts);
        var step = new Step(server.Services, request, answer);
        return HtmlCheck.Of((await step.HtmlAsync()).Span) == HtmlCheck.Of(answer.Html.Span)
            ? step
            : throw new InvalidOperationException($"The render step of '{scenario.Component}' is not the one of its events.");
    }

    /// <summary>From the state to HTML: the view, its predictions, and both put together. Neither the handler nor the seal.</summary>
    public async ValueTask RenderAsync() => await HtmlAsync();

    /// <summary>Everything between the adapter's two ends: permission, unseal, bind, handler, render step, seal.</summary>
    public async ValueTask DispatchAsync()
    {
        var answer = await _dispatcher.DispatchAsync(_request, CancellationToken.None);
        if (answer.Html.Length != _answer.Html.Length)
        {
            throw new InvalidOperationException($"'{_request.Component}' answered {answer.Html.Length} bytes instead of {_answer.Html.Length}.");
        }
    }

    private static async Task<(EventRequest Request, EventAnswer Answer)> ClickAsync(Server server, Scenario scenario)
    {
        var dispatcher = server.Services.GetRequiredService<Dispatcher>();
        var mounted = await dispatcher.DispatchAsync(Request(scenario, EventBody.Mount), CancellationToken.None);
        var request = Request(scenario, new(scenario.Event.Name, mounted.State, null, scenario.Event.Payload()));
        return (request, await dispatcher.DispatchAsync(request, CancellationToken.None));
    }

    private async ValueTask<ReadOnlyMemory<byte>> HtmlAsync()
    {
        var context = _instance.ViewContext;
        using var render = new Render(_instance, context, await _views.RenderAsync(context, CancellationToken.None), _answer.Snapshot!.State!.Value, []);
        var predicted = await _predictions.OfAsync(render, CancellationToken.None);
        return render.View.Fill(_instance.Component.Id, _answer.State.Span, [], predicted).Html;
    }

    private static EventRequest Request(Scenario scenario, EventBody body) => new()
    {
        Origin = Origin.Http,
        Component = scenario.Component,
        Visitor = new(new ClaimsPrincipal(new ClaimsIdentity()), null),
        ReadBody = EventRequest.Given(body),
    };
}
