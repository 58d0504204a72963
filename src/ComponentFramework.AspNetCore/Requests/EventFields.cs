using System.Globalization;
using System.Text;
using System.Text.Json;
using ComponentFramework.Binding;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Takes the reserved fields out of a form or a JSON object; what is left are the arguments.</summary>
internal static class EventFields
{
    /// <param name="form">Lives as long as the sealed state in it.</param>
    public static EventBody OfForm(ReadOnlyMemory<byte> form)
    {
        string? name = null, eventId = null;
        long? revision = null;
        ReadOnlyMemory<byte>? state = null;
        List<KeyValuePair<string, string>> arguments = [];
        for (var fields = new FormText(form); fields.Next();)
        {
            switch (Name(fields.Name))
            {
                case Wire.Fields.Event:
                    name = name is null ? FormText.Decode(fields.Value) : throw Twice(Wire.Fields.Event);
                    break;
                case Wire.Fields.State:
                    state = state is null ? FormText.DecodeBytes(fields.Value) : throw Twice(Wire.Fields.State);
                    break;
                case Wire.Fields.EventId:
                    eventId = eventId is null ? FormText.Decode(fields.Value) : throw Twice(Wire.Fields.EventId);
                    break;
                case Wire.Fields.EventRevision:
                    revision = revision is null ? Number(FormText.Decode(fields.Value)) : throw Twice(Wire.Fields.EventRevision);
                    break;
                case Wire.Fields.NativeForm:
                    // For those without a script; a script that takes the form over may send it along.
                    break;
                case var argument:
                    arguments.Add(new(argument, FormText.Decode(fields.Value)));
                    break;
            }
        }

        return new(Given(name), state ?? default, Given(eventId), Payload.FromPerson(arguments)) { ShownRevision = revision };
    }

    /// <param name="json">Lives as long as the payload.</param>
    public static EventBody OfJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("The body has to be a JSON object.");
        }

        var payload = json.TryGetProperty(Wire.Fields.Payload, out var given) ? Payload.FromJson(given) : Payload.Empty;
        return new(Text(json, Wire.Fields.Event), State(json), Text(json, Wire.Fields.EventId), payload) { ShownRevision = Number(json, Wire.Fields.EventRevision) };
    }

    /// <summary>The sealed state; empty when there is none.</summary>
    public static ReadOnlyMemory<byte> State(JsonElement json) => Text(json, Wire.Fields.State) is { } state ? Encoding.UTF8.GetBytes(state) : default;

    /// <summary>A text member; null when it is absent, null or empty.</summary>
    public static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.String ? Given(member.GetString()) : throw Malformed($"The field '{name}' has to be a text.");
    }

    /// <summary>A whole number; null when it is absent or null.</summary>
    public static long? Number(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.Number && member.TryGetInt64(out var number)
            ? number
            : throw NoNumber(name);
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw NoNumber(Wire.Fields.EventRevision);

    private static RefusalException NoNumber(string field) => Malformed($"The field '{field}' has to be a whole number.");

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;

    /// <summary>A form's biggest fields have names that need no text of their own.</summary>
    private static string Name(ReadOnlyMemory<byte> name) =>
        Ascii.Equals(name.Span, Wire.Fields.State) ? Wire.Fields.State
        : Ascii.Equals(name.Span, Wire.Fields.Event) ? Wire.Fields.Event
        : Ascii.Equals(name.Span, Wire.Fields.EventId) ? Wire.Fields.EventId
        : Ascii.Equals(name.Span, Wire.Fields.EventRevision) ? Wire.Fields.EventRevision
        : FormText.Decode(name);

    private static RefusalException Twice(string field) => Malformed($"The field '{field}' is there twice.");

    private static RefusalException Malformed(string error) => new(Refusals.RequestMalformed(error));
}
