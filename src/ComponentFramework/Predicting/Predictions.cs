using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
using ComponentFramework.Dispatching;
using ComponentFramework.Html;
using ComponentFramework.Instances;
using ComponentFramework.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Predicting;

/// <summary>
/// Tells ahead of time what each trigger of a rendered view will change on the page: the event runs on a copy of the state, the
/// same view renders the result, and the difference between the two documents goes along with the trigger. What is not
/// certain is not predicted; the event works all the same.
/// </summary>
internal sealed class Predictions(
    ComponentViews views,
    KnownPredictions known,
    CleanContext context,
    IServiceScopeFactory scopes,
    IOptions<ComponentFrameworkOptions> options,
    ILogger<Dispatcher> log)
{
    /// <summary>The attributes of the triggers in a view.</summary>
    /// <param name="instance">The instance that was rendered.</param>
    /// <param name="view">The render, whose marks name the triggers.</param>
    /// <param name="state">The state that was rendered.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>One piece of UTF-8 for each mark of a prediction, in their order; empty where there is none.</returns>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> OfAsync(Instance instance, RenderedView view, ReadOnlyMemory<byte> state, CancellationToken ct)
    {
        if (!instance.Descriptor.IsPredictable || view.HasDuplicateKey)
        {
            return new([]);
        }

        var triggers = view.Marks.FindAll(mark => mark.Kind == RenderMarkKind.Prediction);
        return triggers.Count == 0 ? new([]) : OfAsync(instance, view, triggers, state, ct);
    }

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> OfAsync(
        Instance instance,
        RenderedView view,
        List<RenderMark> triggers,
        ReadOnlyMemory<byte> state,
        CancellationToken ct)
    {
        var children = Children.Of(instance, view.Marks);
        var key = KnownPredictions.KeyOf(instance, state, children);
        try
        {
            if (known.Find(key.Written.Span, instance.Component.Id) is { } found && found.Count == triggers.Count)
            {
                instance.Descriptor.IsTraced = false;
                return found;
            }

            instance.Descriptor.IsTraced = true;

            // Others will be told the same, so nothing may be in it of whoever came first.
            var (attributes, isBoundToVisitor) = await context.RunAsync(() => RehearseAsync(instance, view, triggers, state, children, ct));
            if (isBoundToVisitor)
            {
                // Who sees a prediction made for a visitor has to be that visitor.
                instance.Component.IsBoundToVisitor = true;
            }
            else
            {
                known.Keep(key.Written.Span, instance.Component.Id, attributes, instance.Request.Visitor.Share);
            }

            return attributes;
        }
        finally
        {
            key.Release();
        }
    }

    private async Task<(ReadOnlyMemory<byte>[] Attributes, bool IsBoundToVisitor)> RehearseAsync(
        Instance instance,
        RenderedView view,
        List<RenderMark> triggers,
        ReadOnlyMemory<byte> state,
        IReadOnlyList<ChildPlace> children,
        CancellationToken ct)
    {
        await using var services = new EventServices(scopes);
        Component understudy;
        try
        {
            understudy = instance.Understudy(services);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It needs to know who is looking to be made at all.
            Log.NotPredicted(log, instance.Descriptor.Name, "any", failure);
            return (new ReadOnlyMemory<byte>[triggers.Count], false);
        }

        using var rehearsal = new Rehearsal(instance, understudy, view, state, children);
        return (await PlayAllAsync(rehearsal, triggers, ct), rehearsal.IsBoundToVisitor);
    }

    private async ValueTask<ReadOnlyMemory<byte>[]> PlayAllAsync(Rehearsal rehearsal, List<RenderMark> triggers, CancellationToken ct)
    {
        Outbox.Discard();
        var attributes = new ReadOnlyMemory<byte>[triggers.Count];
        for (var i = 0; i < attributes.Length && rehearsal.RenderedBytes <= options.Value.MaxRehearsedBytes; i++)
        {
            attributes[i] = await PlayAsync(rehearsal, triggers[i].Event!, ct);
        }

        if (rehearsal.IsStateIntact)
        {
            return attributes;
        }

        Log.StateChangedInPlace(log, rehearsal.Descriptor.Name);
        return new ReadOnlyMemory<byte>[triggers.Count];
    }

    private async ValueTask<ReadOnlyMemory<byte>> PlayAsync(Rehearsal rehearsal, ComponentEvent @event, CancellationToken ct)
    {
        var handler = rehearsal.Descriptor.FindPredictable(@event.Name)!;
        if (handler.Arguments.Any(argument => !@event.Gives(argument)))
        {
            return PredictionAttribute.OfArguments([.. handler.Arguments.Where(argument => !@event.Gives(argument))]);
        }

        try
        {
            if (!await rehearsal.PlayAsync(handler, @event, ct))
            {
                return default;
            }

            await views.RenderAsync(rehearsal.Context, rehearsal.Stage, ct);
            return rehearsal.Compare(out var refusal) is { } attribute ? attribute : NotCompared(rehearsal, @event, refusal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a handler throws, it will throw when the event comes, and answer then.
            Log.NotPredicted(log, rehearsal.Descriptor.Name, @event.Name, failure);
            return default;
        }
    }

    private ReadOnlyMemory<byte> NotCompared(Rehearsal rehearsal, ComponentEvent @event, DiffRefusal refusal)
    {
        Log.NotCompared(log, rehearsal.Descriptor.Name, @event.Name, refusal);
        return default;
    }
}
