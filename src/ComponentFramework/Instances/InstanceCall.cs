using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Encoders;
using ComponentFramework.Exchange;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Instances;

/// <summary>What an instance is asked to do, once everything has been checked.</summary>
/// <param name="Component">The component.</param>
/// <param name="Snapshot">What is remembered of the instance; null for a new one.</param>
/// <param name="Event">The event's name, or null to mount and render only.</param>
/// <param name="Handler">The handler with its arguments, or null; what tells the person, when there are misfits.</param>
/// <param name="Misfits">The fields of a form that could not be read; null when all could.</param>
internal sealed record InstanceCall(ComponentDescriptor Component, Snapshot? Snapshot, string? Event, BoundHandler? Handler, Misfits? Misfits = null)
{
    public static InstanceCall Of(ComponentDescriptor component, Snapshot? snapshot, EventDescriptor? handler, EventBody body)
    {
        var bound = handler?.Bind(body.Payload);
        return body.Payload.Misfits is { Count: > 0 } misfits && handler is not null
            ? new(component, snapshot, body.Event, misfits.Handler(handler.Name), misfits)
            : new(component, snapshot, body.Event, bound);
    }

    /// <summary>Refuses what no person can have typed, because the view has no field for it.</summary>
    public void DemandFields(RenderedView view)
    {
        if (Misfits is null)
        {
            return;
        }

        var controls = TypedControls.In(view.Html);
        if (!Misfits.All.All(misfit => controls.CanSend(misfit.Field, misfit.Text)))
        {
            throw Misfits.Refusal!;
        }
    }
}
