using System.Buffers;
using System.Text.Json;

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
        return (root.GetProperty(Wire.Fields.Event).GetString()!, root.GetProperty(Wire.Fields.Payload).Clone());
    }
}
