using System.Text;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Renders an instance, seals it, and puts the answer together: HTML, id, sealed state and children, each in its place.</summary>
internal sealed class AnswerAssembly(IEnumerable<IViewEngine> engines, Placement placement, SnapshotSeal seal, TimeProvider time)
{
    private readonly IViewEngine[] _engines = [.. engines];

    public async Task<RenderedView> RenderAsync(Instance instance, CancellationToken ct)
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

    public async Task<EventAnswer> AnswerAsync(
        Instance instance,
        RenderedView view,
        ReadOnlyMemory<byte> state,
        IReadOnlyList<string> groups,
        Func<EventRequest, CancellationToken, Task<EventAnswer>> dispatchChild,
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
        var token = seal.Seal(snapshot);
        return new()
        {
            Status = component.Errors.Any && instance.Call.Event is not null and not ComponentEvent.Refresh ? 422 : 200,
            Html = await FillAsync(instance, view, token, children, dispatchChild, ct),
            State = token,
            Snapshot = snapshot,
            Errors = component.Errors,
            Groups = groups,
            VisitorId = visitor.KnownId,
        };
    }

    private async Task<ReadOnlyMemory<byte>> FillAsync(
        Instance instance,
        RenderedView view,
        string token,
        IReadOnlyList<ChildPlace> children,
        Func<EventRequest, CancellationToken, Task<EventAnswer>> dispatchChild,
        CancellationToken ct)
    {
        var id = Encoding.UTF8.GetBytes(instance.Component.Id);
        var sealedState = Encoding.ASCII.GetBytes(token);
        var content = new List<ReadOnlyMemory<byte>>(view.Marks.Count);
        var next = 0;
        foreach (var mark in view.Marks)
        {
            content.Add(mark.Kind switch
            {
                RenderMarkKind.InstanceId => id,
                RenderMarkKind.SealedState => sealedState,
                _ => await Children.RenderAsync(children[next++], instance, placement, dispatchChild, ct),
            });
        }

        return view.Fill(content);
    }
}
