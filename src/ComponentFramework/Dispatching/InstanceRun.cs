using ComponentFramework.Binding;
using ComponentFramework.Caching;
using ComponentFramework.Diagnostics;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Predicting;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// The life of an instance during one event: made, mounted or restored, handled, checked, rendered and sealed. Nothing of
/// it outlives the event but the answer.
/// </summary>
internal sealed class InstanceRun(
    CachedMounts cachedMounts,
    ComponentViews views,
    Predictions predictions,
    AnswerAssembly assembly,
    EarlierView earlier,
    IEnumerable<IEventFilter> filters,
    IOptions<ComponentFrameworkOptions> options,
    ILogger<InstanceRun> log)
{
    private readonly IEventFilter[] _filters = [.. filters];

    public async ValueTask<EventAnswer> RunAsync(
        InstanceCall call,
        EventRequest request,
        IServiceProvider services,
        CancellationToken ct)
    {
        if (request.Depth > options.Value.MaxDepth)
        {
            throw new InvalidOperationException($"Components are placed more than {options.Value.MaxDepth} deep; '{call.Component.Name}' is probably placed inside itself.");
        }

        var instance = Instance.Make(call, request, services);
        if (call is { Event: null, Component.CacheFor: not null } && instance.IsMounting)
        {
            using var mounted = await cachedMounts.OfAsync(instance, MountAndRenderAsync, ct);
            return await assembly.AnswerAsync(mounted, await predictions.OfAsync(mounted, ct), ct);
        }

        await MountOrRestoreAsync(instance, ct);
        if (request.Subscribe is not null)
        {
            await request.Subscribe([.. instance.Component.CurrentGroups], ct);
        }

        await HandleAsync(instance, services, ct);

        // What a handler has done is done, and whoever else shows it is told: a visitor who goes away now cancels nothing any more.
        ct = call.Handler is null ? ct : CancellationToken.None;
        instance.BeforeRender(options.Value.MaxMessageBytes);
        var state = WriteState(instance);
        var groups = Groups(instance);
        if (request.MayStayUnchanged && IsUnchanged(call.Snapshot, instance, state))
        {
            return new() { IsUnchanged = true, Snapshot = call.Snapshot, Groups = groups };
        }

        using var render = await RenderAsync(instance, state, groups, ct);
        call.DemandFields(render.View);
        var answer = await assembly.AnswerAsync(render, await predictions.OfAsync(render, ct), ct);
        return request is { ShownCheck: null, WantsShown: false } ? answer : await earlier.TellAsync(call, request, services, answer, ct);
    }

    private static IReadOnlyList<string> Groups(Instance instance) => instance.Descriptor.IsLive ? [.. instance.Component.CurrentGroups] : [];

    private static bool IsUnchanged(Snapshot? before, Instance instance, ReadOnlyMemory<byte> state) =>
        before?.State is { } known && known.Span.SequenceEqual(state.Span) && before.Messages.SequenceEqual(instance.Messages);

    private static ValueTask MountOrRestoreAsync(Instance instance, CancellationToken ct)
    {
        if (instance.Snapshot?.State is not { } state)
        {
            return MountAsync(instance, ct);
        }

        instance.Restore(state.Span);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask MountAsync(Instance instance, CancellationToken ct)
    {
        instance.Descriptor.SetInitialState?.Invoke(instance.Component);
        await instance.Component.RunMountAsync(ct);
        if (!instance.Component.HasState)
        {
            throw new InvalidOperationException(
                $"MountAsync of {instance.Descriptor.Type.Name} did not set State. Assign it there: State = new …;");
        }

        if (instance.Call.Handler is null && instance.Component.PageActions is not null)
        {
            throw new InvalidOperationException(
                $"MountAsync of {instance.Descriptor.Type.Name} called Navigate, Focus or ResetForm, and a mount answers no event that a page could act on. Call them in a handler; a page that leads somewhere else answers before it shows anything: return Results.Redirect(…);");
        }
    }

    private async ValueTask<Render> MountAndRenderAsync(Instance instance, CancellationToken ct)
    {
        await MountAsync(instance, ct);
        instance.BeforeRender(options.Value.MaxMessageBytes);
        var state = WriteState(instance);
        var groups = Groups(instance);
        return await RenderAsync(instance, state, groups, ct);
    }

    private async ValueTask<Render> RenderAsync(Instance instance, ReadOnlyMemory<byte> state, IReadOnlyList<string> groups, CancellationToken ct)
    {
        var context = instance.ViewContext;
        return new(instance, context, await views.RenderAsync(context, ct), state, groups);
    }

    private async ValueTask HandleAsync(Instance instance, IServiceProvider services, CancellationToken ct)
    {
        if (instance.Call.Handler is not { } handler)
        {
            return;
        }

        if (_filters.Length == 0)
        {
            await handler(instance.Component, ct);
        }
        else
        {
            await FilterAsync(0, handler, new(instance.Descriptor.Name, instance.Call.Event!, instance.Component, instance.Request.Visitor, services, ct));
        }
    }

    private Task FilterAsync(int index, BoundHandler handler, EventContext context) => index == _filters.Length
        ? handler(context.Component, context.CancellationToken).AsTask()
        : _filters[index].InvokeAsync(context, () => FilterAsync(index + 1, handler, context));

    private ReadOnlyMemory<byte> WriteState(Instance instance)
    {
        var writer = StateWriter.Rent();
        instance.Descriptor.WriteState(instance.Component, writer);
        var bytes = writer.Written.ToArray();
        writer.Release();
        var limits = options.Value;
        if (bytes.Length > limits.MaxStateBytes)
        {
            throw new InvalidOperationException(
                $"The state of '{instance.Descriptor.Name}' has {bytes.Length} bytes, and {limits.MaxStateBytes} are allowed. Keep what the database knows in the database and reload it in RefreshAsync, or raise MaxStateBytes.");
        }

        if (bytes.Length > limits.WarnStateBytes)
        {
            Log.StateIsLarge(log, instance.Descriptor.Name, bytes.Length, limits.WarnStateBytes);
        }

        return bytes;
    }
}
