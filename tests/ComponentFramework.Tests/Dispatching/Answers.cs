using System.Text;
using ComponentFramework.Binding;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>The bytes of an answer, before any page has made something of them.</summary>
internal static class Answers
{
    public static async Task<string> OfAsync<TComponent>(ComponentHost host, MountedComponent<TComponent> mounted, ComponentEvent @event)
        where TComponent : Component
    {
        using var payload = System.Text.Json.JsonDocument.Parse(@event.PayloadJson());
        var answer = await host.Services.GetRequiredService<Dispatcher>().DispatchAsync(
            new()
            {
                Origin = Origin.Http,
                Component = mounted.Root.GetAttribute("data-component")!,
                Visitor = host.Visitor.ForRequest(),
                ReadBody = EventRequest.Given(new(@event.Name, Encoding.UTF8.GetBytes(mounted.SealedState), null, Payload.FromJson(payload.RootElement))),
            },
            CancellationToken.None);
        Assert.Null(answer.Refusal);
        return Encoding.UTF8.GetString(answer.Html.Span);
    }
}
