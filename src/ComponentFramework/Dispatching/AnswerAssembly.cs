using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Renders an instance, seals it, and puts the answer together: HTML, id, sealed state and children, each in its place.</summary>
internal sealed class AnswerAssembly(IEnumerable<IViewEngine> engines, Placement placement, SnapshotSeal seal, TimeProvider time)
{
    private readonly IViewEngine[] _engines = [.. engines];

    public async ValueTask<RenderedView> RenderAsync(Instance instance, CancellationToken ct)
    {
        var context = new ViewContext(instance.Descriptor, instance.Component, instance.Revision, Children.FilledSlots(instance), instance.Request.PathBase);
        foreach (var engine in _engines)
        {
            if (!engine.CanRender(context))
            {
                continue;
            }

            var buffer = new RenderBuffer();
            try
            {
                await engine.RenderAsync(context, new(buffer), ct);
                return new(buffer);
            }
            catch
            {
                buffer.Dispose();
                throw;
            }
        }

        throw new InvalidOperationException(
            $"No view renders the component '{instance.Descriptor.Name}'. Write a .cshtml file in the same project that begins with @inherits {instance.Descriptor.Type.Name}.View.");
    }

    public async ValueTask<EventAnswer> AnswerAsync(
        Instance instance,
        RenderedView view,
        ReadOnlyMemory<byte> state,
        IReadOnlyList<string> groups,
        Func<EventRequest, CancellationToken, ValueTask<EventAnswer>> dispatchChild,
        CancellationToken ct)
    {
        var component = instance.Component;
        var visitor = instance.Request.Visitor;
        var children = Children.Of(instance, view.Marks);
        var snapshot = new Snapshot
        {
            Component = instance.Descriptor.Name,
            Id = component.Id,
            SchemaVersion = instance.Descriptor.SchemaVersion,
            IssuedAt = time.GetUtcNow(),
            Revision = instance.Revision,
            VisitorId = component.IsBoundToVisitor ? visitor.Id : null,
            Parameters = instance.Parameters,
            State = state,
            Children = children.Count == 0 ? [] : [.. children.SelectMany(place => place.Shown)],
        };
        using var token = new PooledBuffer(1024);
        seal.Seal(snapshot, token);
        var content = children.Count == 0 ? [] : await ContentAsync(instance, children, dispatchChild, ct);
        var filled = view.Fill(component.Id, token.Written.Span, content);
        return new()
        {
            Status = component.Errors.Any && instance.Call.Event is not null and not ComponentEvent.Refresh ? 422 : 200,
            Html = filled.Html,
            State = filled.State,
            Snapshot = snapshot,
            Errors = component.Errors,
            Groups = groups,
            VisitorId = visitor.KnownId,
        };
    }

    private async ValueTask<ReadOnlyMemory<byte>[]> ContentAsync(
        Instance instance,
        IReadOnlyList<ChildPlace> children,
        Func<EventRequest, CancellationToken, ValueTask<EventAnswer>> dispatchChild,
        CancellationToken ct)
    {
        var content = new ReadOnlyMemory<byte>[children.Count];
        for (var i = 0; i < content.Length; i++)
        {
            content[i] = await Children.RenderAsync(children[i], instance, placement, dispatchChild, ct);
        }

        return content;
    }
}
