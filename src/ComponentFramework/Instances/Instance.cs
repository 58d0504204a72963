using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Permissions;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Instances;

/// <summary>A component while it serves one event, with what led to it.</summary>
internal sealed class Instance
{
    private Instance(InstanceCall call, EventRequest request, Component component, ReadOnlyMemory<byte> parameters)
    {
        Call = call;
        Request = request;
        Component = component;
        Parameters = parameters;
    }

    public InstanceCall Call { get; }

    public EventRequest Request { get; }

    public Component Component { get; }

    public ReadOnlyMemory<byte> Parameters { get; }

    public ComponentDescriptor Descriptor => Call.Component;

    public Snapshot? Snapshot => Call.Snapshot;

    public bool IsMounting => Snapshot?.State is null;

    public long Revision => (Snapshot?.Revision ?? 0) + 1;

    public ViewContext ViewContext => new(Descriptor, Component, Revision, Children.FilledSlots(this), Request.PathBase);

    /// <summary>What is said to the person once the event has run, and stays until it is answered.</summary>
    public IReadOnlyList<SnapshotMessage> Messages { get; private set; } = [];

    public static Instance Make(InstanceCall call, EventRequest request, IServiceProvider services)
    {
        var parameters = call.Snapshot?.Parameters ?? request.Composition?.Parameters ?? Bind(call.Component, request);
        var reader = new StateReader(parameters.Span);
        var component = call.Component.Create(services, ref reader);
        component.Attach(
            call.Snapshot?.Id ?? request.ChosenId ?? InstanceId.New(call.Component.Name),
            request.Visitor,
            call.Component.Access.Kind != AccessKind.Anonymous || call.Snapshot?.VisitorId is not null);
        component.RuleServices = services;
        if (call.Snapshot is { Messages: { Count: > 0 } messages })
        {
            BeginMessages(component, messages, call, request);
        }

        return new(call, request, component, parameters);
    }

    /// <summary>Another component of the same parameters, id and visitor, without a state.</summary>
    public Component MakeCopy(IServiceProvider services)
    {
        var reader = new StateReader(Parameters.Span);
        var twin = Descriptor.Create(services, ref reader);
        twin.Attach(Component.Id, Request.Visitor, isBoundToVisitor: false);
        twin.RuleServices = services;
        return twin;
    }

    public void Restore(ReadOnlySpan<byte> state)
    {
        var reader = new StateReader(state);
        Descriptor.ReadState(Component, ref reader);
    }

    /// <summary>Derives what the view shows.</summary>
    /// <param name="maxMessageBytes">How much of what was said may stay until it is answered.</param>
    public void BeforeRender(int maxMessageBytes)
    {
        Component.Errors.ShowEarlier();
        Component.RunBeforeRender();
        Messages = Component.Errors.Kept(Call.Event ?? "", maxMessageBytes);
    }

    /// <summary>Keeps what earlier events have said, but for what this one answers. A broadcast brings no value that the person has entered.</summary>
    private static void BeginMessages(Component component, IReadOnlyList<SnapshotMessage> messages, InstanceCall call, EventRequest request)
    {
        var isPersons = request.Origin is Origin.Http or Origin.Socket;
        component.Errors.Begin(
            messages,
            call.Event,
            field => isPersons && call.Component.FindEvent(call.Event!)?.Arguments.Contains(field) == true && !request.Body.Payload[field].IsMissing);
    }

    private static ReadOnlyMemory<byte> Bind(ComponentDescriptor component, EventRequest request)
    {
        var writer = new StateWriter();
        component.BindParameters(request.RouteValues ?? Payload.Empty, writer);
        return writer.Written;
    }
}
