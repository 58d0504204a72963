using System.Text.Json;
using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Sealing;

namespace ComponentFramework.Generators.Tests.Components;

/// <summary>The roads by which values reach a component.</summary>
internal static class Road
{
    /// <summary>Sends an event as a form.</summary>
    public static T Form<T>(T component, ComponentDescriptor descriptor, string name, params (string Name, string Value)[] fields)
        where T : Component => Handle(component, descriptor, name, Payload.FromForm([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    /// <summary>Sends an event as JSON.</summary>
    public static T Json<T>(T component, ComponentDescriptor descriptor, string name, string json)
        where T : Component => Handle(component, descriptor, name, Payload.FromJson(JsonDocument.Parse(json).RootElement));

    /// <summary>Sends an event that was made with <c>Events</c>.</summary>
    public static T Event<T>(T component, ComponentDescriptor descriptor, ComponentEvent made)
        where T : Component => Handle(component, descriptor, made.Name, Payload.FromJson(JsonDocument.Parse(made.PayloadJson()).RootElement));

    /// <summary>Writes a component's state and reads it into another instance.</summary>
    public static T Seal<T>(T from, T to, ComponentDescriptor descriptor)
        where T : Component
    {
        var writer = new StateWriter();
        descriptor.WriteState(from, writer);
        var reader = new StateReader(writer.Written.Span);
        descriptor.ReadState(to, ref reader);
        Assert.True(reader.IsAtEnd);
        return to;
    }

    private static T Handle<T>(T component, ComponentDescriptor descriptor, string name, Payload payload)
        where T : Component
    {
        var handler = descriptor.Events.Single(candidate => candidate.Name == name).Bind(payload);
        handler(component, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
        return component;
    }
}
