using System.Buffers;
using System.Text.Json;
using ComponentFramework.Protocol;

namespace ComponentFramework.Broadcasting;

/// <summary>What the channel layer carries: <c>{"event":"refresh","payload":{…}}</c>.</summary>
internal static class BroadcastMessage
{
    public static ReadOnlyMemory<byte> Write(ComponentEvent @event)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString(Wire.Fields.Event, @event.Name);
        json.WriteStartObject(Wire.Fields.Payload);
        @event.WriteArguments(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static (string Event, JsonElement Payload) Read(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        var payload = root.GetProperty(Wire.Fields.Payload);
        return root.GetProperty(Wire.Fields.Event).GetString() is { Length: > 0 } name && payload.ValueKind == JsonValueKind.Object
            ? (name, payload.Clone())
            : throw new JsonException("A broadcast names an event, and its payload is an object.");
    }
}
