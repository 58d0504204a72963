using ComponentFramework.Broadcasting;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>Renders a whole page: its view, the layouts around it, and the components that they place.</summary>
internal sealed class PageRun(ComponentCatalog catalog, Broadcaster broadcaster, Placement placement)
{
    /// <param name="model">What the page shows.</param>
    /// <param name="page">What the adapter gives to every page.</param>
    /// <param name="visitor">Who opens it.</param>
    /// <param name="returning">The instance that has handled a form of the page; null for a page that is opened.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    public async Task<ReadOnlyMemory<byte>> RenderAsync(object model, PageContext page, Visitor visitor, ReturningInstance? returning, CancellationToken ct)
    {
        var around = new EventRequest
        {
            Origin = Origin.Page,
            Component = "",
            Visitor = visitor,
            PathBase = page.PathBase,
            Returning = returning,
            ReadBody = EventRequest.Given(EventBody.Mount),
        };
        var outbox = Outbox.Begin();
        try
        {
            var html = await RenderAsync(model, page, around, ct);
            await broadcaster.FlushAsync(outbox);
            return html;
        }
        finally
        {
            outbox?.Close();
        }
    }

    private async Task<ReadOnlyMemory<byte>> RenderAsync(object model, PageContext page, EventRequest around, CancellationToken ct)
    {
        ReadOnlyMemory<byte> body = default;
        Dictionary<string, int> placed = [];
        for (var next = model; next is not null;)
        {
            var view = ViewUpdates.Renew(catalog.Page(next.GetType()).CreateView());
            using var buffer = new RenderBuffer();
            view.SetModel(next);
            view.Context = page.Around(body);
            view.Output = buffer;
            await view.ExecuteAsync();
            body = await FillAsync(new RenderedView(buffer), body, around, placed, ct);
            next = view.Layout;
        }

        return body;
    }

    private async Task<ReadOnlyMemory<byte>> FillAsync(RenderedView view, ReadOnlyMemory<byte> body, EventRequest around, Dictionary<string, int> placed, CancellationToken ct)
    {
        List<ReadOnlyMemory<byte>> content = [];
        foreach (var mark in view.Marks)
        {
            content.Add(mark.Kind == RenderMarkKind.Body
                ? body
                : await PlaceAsync(mark.Child!.Composition!, around, placed, ct));
        }

        return view.Fill("", default, content, []).Html;
    }

    private ValueTask<ReadOnlyMemory<byte>> PlaceAsync(Composition composition, EventRequest around, Dictionary<string, int> placed, CancellationToken ct)
    {
        var component = composition.Component.Name;
        var place = placed.GetValueOrDefault(component);
        placed[component] = place + 1;
        var id = InstanceId.OfPlace(component, place);
        around.Returning?.Meet(component, place, id);
        return placement.RenderAsync(composition, id, around, ct);
    }
}
