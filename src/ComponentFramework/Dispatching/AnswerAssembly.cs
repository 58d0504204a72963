using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Seals an instance and puts the answer together: HTML, id, sealed state, children and predictions, each in its place.</summary>
internal sealed class AnswerAssembly(Placement placement, SnapshotSeal seal, TimeProvider time)
{
    public async ValueTask<EventAnswer> AnswerAsync(
        Instance instance,
        RenderedView view,
        IReadOnlyList<ReadOnlyMemory<byte>> predictions,
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
        var content = children.Count == 0 ? predictions : await ContentAsync(instance, view, children, predictions, dispatchChild, ct);
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

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ContentAsync(
        Instance instance,
        RenderedView view,
        IReadOnlyList<ChildPlace> children,
        IReadOnlyList<ReadOnlyMemory<byte>> predictions,
        Func<EventRequest, CancellationToken, ValueTask<EventAnswer>> dispatchChild,
        CancellationToken ct)
    {
        var content = new List<ReadOnlyMemory<byte>>(children.Count + predictions.Count);
        var (child, prediction) = (0, 0);
        foreach (var mark in view.Marks)
        {
            if (mark.Child is not null)
            {
                content.Add(await Children.RenderAsync(children[child++], instance, placement, dispatchChild, ct));
            }
            else if (mark.Kind == RenderMarkKind.Prediction)
            {
                content.Add(predictions[prediction++]);
            }
        }

        return content;
    }
}
