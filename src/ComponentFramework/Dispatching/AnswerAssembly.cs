using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Seals an instance and puts the answer together: HTML, id, sealed state, children and predictions, each in its place.</summary>
internal sealed class AnswerAssembly(Placement placement, SnapshotSeal seal, TimeProvider time)
{
    public async ValueTask<EventAnswer> AnswerAsync(
        Render render,
        IReadOnlyList<ReadOnlyMemory<byte>> predictions,
        CancellationToken ct)
    {
        var instance = render.Instance;
        var component = instance.Component;
        var visitor = instance.Request.Visitor;
        var children = render.Children;
        var snapshot = new Snapshot
        {
            Component = instance.Descriptor.Name,
            Id = component.Id,
            SchemaVersion = instance.Descriptor.SchemaVersion,
            IssuedAt = time.GetUtcNow(),
            Revision = instance.Revision,
            VisitorId = component.IsBoundToVisitor ? visitor.Id : null,
            Parameters = instance.Parameters,
            ParametersRevision = instance.Snapshot?.ParametersRevision ?? 0,
            State = render.State,
            Messages = instance.Messages,
            ViewCheck = instance.IsMounting || instance.Request.Origin == Origin.Page ? render.View.Check : null,
            Children = children.Count == 0 ? [] : [.. children.SelectMany(place => place.Shown)],
        };
        using var token = new PooledBuffer(1024);
        seal.Seal(snapshot, token);
        List<string>? passed = null;
        var content = children.Count == 0 ? [] : await ContentAsync(instance, children, passed = [], ct);
        var filled = render.View.Fill(component.Id, token.Written.Span, content, predictions, instance.Request.AnswerBuffer);
        if (instance.Request.Page is { } page)
        {
            // Nothing can refuse the answer any more, and the children show what it says before the page does.
            await page.PassAsync(passed ?? []);
        }

        var errors = component.Errors.Added;
        return new()
        {
            Status = errors.Count > 0 && instance.Call.Event is not null and not ComponentEvent.Refresh ? 422 : 200,
            Html = filled.Html,
            State = filled.State,
            Snapshot = snapshot,
            Errors = errors,
            Groups = render.Groups,
            Page = PageActionsOf(instance),
        };
    }

    /// <summary>A page that only hears of a broadcast, or joins, has asked for nothing and is left where it is.</summary>
    private static PageActions? PageActionsOf(Instance instance)
    {
        if (instance.Call.Handler is null || instance.Request.Origin is not (Origin.Http or Origin.Socket))
        {
            return null;
        }

        var asked = instance.Component.PageActions;
        return asked?.Navigate is { } path && instance.Request.PathBase is { Length: > 0 } pathBase
            ? asked with { Navigate = LocalAddress.Of(pathBase + path) ?? throw new InvalidOperationException($"The path base '{pathBase}' and '{path}' together are no address of this application.") }
            : asked;
    }

    private async ValueTask<ReadOnlyMemory<byte>[]> ContentAsync(
        Instance instance,
        IReadOnlyList<ChildPlace> children,
        List<string> passed,
        CancellationToken ct)
    {
        var content = new ReadOnlyMemory<byte>[children.Count];
        for (var i = 0; i < content.Length; i++)
        {
            var parameters = instance.Request.Body.PassedParameters;
            if (children[i].Changed is { } changed)
            {
                parameters = placement.Pass(changed, $"{instance.Component.Id}-{children[i].Kept[0]}");
                passed.Add(parameters);
            }

            content[i] = await Children.RenderAsync(children[i], parameters, instance, placement, ct);
        }

        return content;
    }
}
