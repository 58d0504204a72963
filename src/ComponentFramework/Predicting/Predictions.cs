using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
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
    ILogger<Predictions> log)
{
    /// <summary>The attributes of the triggers in a view.</summary>
    /// <param name="render">The render, whose marks name the triggers.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>One piece of UTF-8 for each mark of a prediction, in their order; empty where there is none.</returns>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> OfAsync(Render render, CancellationToken ct)
    {
        if (!render.Instance.Descriptor.IsPredictable || render.View.HasDuplicateKey)
        {
            return new([]);
        }

        var triggers = render.View.Marks.FindAll(mark => mark.Kind == RenderMarkKind.Prediction);
        return triggers.Count == 0 ? new([]) : OfAsync(render, triggers, ct);
    }

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> OfAsync(Render render, List<RenderMark> triggers, CancellationToken ct)
    {
        var instance = render.Instance;
        var key = KnownPredictions.KeyOf(render);
        try
        {
            if (known.Find(key.Written.Span, instance.Component.Id) is { } found && found.Count == triggers.Count)
            {
                return found;
            }

            // Others will be told the same, so nothing may be in it of whoever came first.
            using var traced = await TraceAsync(render, ct);
            var (attributes, isBoundToVisitor) = await context.RunAsync(() => SimulateAsync(render, traced, triggers, ct));
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

    /// <summary>The same render with its writes; null when it cannot be had, or is not the same.</summary>
    private async ValueTask<RenderedView?> TraceAsync(Render render, CancellationToken ct)
    {
        try
        {
            var traced = await views.RenderAsync(render.Context, ct, isTraced: true);
            if (traced.Trace is not null && traced.Html.SequenceEqual(render.View.Html))
            {
                return traced;
            }

            traced.Dispose();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It was rendered a moment ago, so it is a view that is not made of its state alone.
            Log.NotPredicted(log, render.Instance.Descriptor.Name, "any", failure);
        }

        return null;
    }

    private async Task<(ReadOnlyMemory<byte>[] Attributes, bool IsBoundToVisitor)> SimulateAsync(Render render, RenderedView? traced, List<RenderMark> triggers, CancellationToken ct)
    {
        await using var services = new EventServices(scopes);
        Component twin;
        try
        {
            twin = render.Instance.MakeCopy(services);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It needs to know who is looking to be made at all.
            Log.NotPredicted(log, render.Instance.Descriptor.Name, "any", failure);
            return (new ReadOnlyMemory<byte>[triggers.Count], false);
        }

        using var simulation = new Simulation(render, traced, twin);
        return (await RunAllAsync(simulation, triggers, ct), simulation.IsBoundToVisitor);
    }

    private async ValueTask<ReadOnlyMemory<byte>[]> RunAllAsync(Simulation simulation, List<RenderMark> triggers, CancellationToken ct)
    {
        Outbox.Discard();
        var attributes = new ReadOnlyMemory<byte>[triggers.Count];
        for (var i = 0; i < attributes.Length && simulation.RenderedBytes <= options.Value.MaxRehearsedBytes; i++)
        {
            attributes[i] = await RunAsync(simulation, triggers[i].Event!, ct);
        }

        if (simulation.IsStateIntact)
        {
            return attributes;
        }

        Log.StateChangedInPlace(log, simulation.Descriptor.Name);
        return new ReadOnlyMemory<byte>[triggers.Count];
    }

    private async ValueTask<ReadOnlyMemory<byte>> RunAsync(Simulation simulation, ComponentEvent @event, CancellationToken ct)
    {
        var handler = simulation.Descriptor.FindPredictable(@event.Name)!;
        if (handler.Arguments.Any(argument => !@event.Gives(argument)))
        {
            return PredictionAttribute.OfArguments([.. handler.Arguments.Where(argument => !@event.Gives(argument))]);
        }

        try
        {
            if (!await simulation.RunAsync(handler, @event, ct))
            {
                return default;
            }

            await views.RenderAsync(simulation.Context, simulation.Output, ct);
            return simulation.Compare(out var refusal) is { } attribute ? attribute : NotCompared(simulation, @event, refusal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a handler throws, it will throw when the event comes, and answer then.
            Log.NotPredicted(log, simulation.Descriptor.Name, @event.Name, failure);
            return default;
        }
    }

    private ReadOnlyMemory<byte> NotCompared(Simulation simulation, ComponentEvent @event, DiffRefusal refusal)
    {
        Log.NotCompared(log, simulation.Descriptor.Name, @event.Name, refusal);
        return default;
    }
}
