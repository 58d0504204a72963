using ComponentFramework.Broadcasting;
using ComponentFramework.Catalog;
using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>Renders a whole page: its view, the layouts around it, and the components that they place.</summary>
internal sealed class PageRun(ComponentCatalog catalog, Dispatcher dispatcher, Broadcaster broadcaster, Placement placement)
{
    public async Task<ReadOnlyMemory<byte>> RenderAsync(object model, PageContext page, Visitor visitor, CancellationToken ct)
    {
        var around = new EventRequest
        {
            Road = Road.Page,
            Component = "",
            Visitor = visitor,
            PathBase = page.PathBase,
            ReadBody = EventRequest.Saying(EventBody.Mount),
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
        for (var next = model; next is not null;)
        {
            var view = ViewUpdates.Renew(catalog.Page(next.GetType()).CreateView());
            using var buffer = new RenderBuffer();
            view.SetModel(next);
            view.Context = page;
            view.Output = buffer;
            await view.ExecuteAsync();
            body = await FillAsync(new RenderedView(buffer), body, around, ct);
            next = view.Layout;
        }

        return body;
    }

    private async Task<ReadOnlyMemory<byte>> FillAsync(RenderedView view, ReadOnlyMemory<byte> body, EventRequest around, CancellationToken ct)
    {
        List<ReadOnlyMemory<byte>> content = [];
        foreach (var mark in view.Marks)
        {
            content.Add(mark.Kind == RenderMarkKind.Body
                ? body
                : await placement.RenderAsync(mark.Child!.Composition!, null, around, dispatcher.DispatchAsync, ct));
        }

        return view.Fill("", default, content, []).Html;
    }
}
