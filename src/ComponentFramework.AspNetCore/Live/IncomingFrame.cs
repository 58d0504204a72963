using System.Text;
using System.Text.Json;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.Binding;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>What a browser says over the socket: join, event, leave or resync.</summary>
internal sealed record IncomingFrame
{
    public required string Type { get; init; }

    public required string Id { get; init; }

    public long? Ref { get; init; }

    /// <summary>The component of a join.</summary>
    public string? Component { get; init; }

    /// <summary>Whether a join asks for operations instead of HTML where they are smaller.</summary>
    public bool WantsDelta { get; init; }

    /// <summary>Whether a join asks what the page was sent before.</summary>
    public bool WantsShown { get; init; }

    /// <summary>The sealed state of a join, or what an event says.</summary>
    public required EventBody Body { get; init; }

    /// <summary>Reads a frame.</summary>
    /// <param name="text">The frame, which the payload does not outlive: what it needs is copied.</param>
    /// <param name="reference">The frame's number, also when the rest cannot be read.</param>
    /// <exception cref="RefusalException">It is malformed or of an unknown type.</exception>
    public static IncomingFrame Read(ReadOnlyMemory<byte> text, out long? reference)
    {
        long? given = null;
        JsonElement json;
        try
        {
            using var document = JsonBody.Parse(text, "frame", root => given = root.ValueKind == JsonValueKind.Object ? EventFields.Number(root, Wire.Fields.Ref) : null);
            json = document.RootElement.Clone();
        }
        finally
        {
            reference = given;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("A frame has to be a JSON object.");
        }

        var type = EventFields.Text(json, Wire.Fields.Type);
        var id = EventFields.Text(json, Wire.Fields.Id);
        if (type is not (Wire.Frames.Join or Wire.Frames.Event or Wire.Frames.Leave or Wire.Frames.Resync))
        {
            throw Malformed($"The type of a frame has to be '{Wire.Frames.Join}', '{Wire.Frames.Event}', '{Wire.Frames.Leave}' or '{Wire.Frames.Resync}'.");
        }

        var component = EventFields.Text(json, Wire.Fields.Component);
        var body = type == Wire.Frames.Event ? ReadEvent(json) : new(null, EventFields.State(json), null, Payload.Empty);
        var missing =
            id is null ? Wire.Fields.Id
            : type == Wire.Frames.Join && component is null ? Wire.Fields.Component
            : type == Wire.Frames.Join && body.State.IsEmpty ? Wire.Fields.State
            : type == Wire.Frames.Event && body.Event is null ? Wire.Fields.Event
            : null;
        if (missing is not null)
        {
            throw Malformed($"The frame '{type}' needs the field '{missing}'.");
        }

        return new()
        {
            Type = type,
            Id = id!,
            Ref = reference,
            Component = component,
            WantsDelta = type == Wire.Frames.Join && ReadFlag(json, Wire.Fields.Delta),
            WantsShown = type == Wire.Frames.Join && ReadFlag(json, Wire.Fields.Shown),
            Body = body,
        };
    }

    /// <summary>A form's fields come as the form would be sent, so that repeated and nested names are read by the same rules.</summary>
    private static EventBody ReadEvent(JsonElement json)
    {
        var said = EventFields.OfJson(json);
        return EventFields.Text(json, Wire.Fields.Form) is { } form
            ? EventFields.OfForm(Encoding.UTF8.GetBytes(form)) with { Event = said.Event, State = default, EventId = said.EventId, ShownRevision = said.ShownRevision }
            : said with { State = default };
    }

    private static bool ReadFlag(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var member))
        {
            return false;
        }

        return member.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw Malformed($"The field '{name}' has to be true or false."),
        };
    }

    private static RefusalException Malformed(string error) => new(Refusals.RequestMalformed(error));
}
