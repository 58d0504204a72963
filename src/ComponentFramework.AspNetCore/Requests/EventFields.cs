using System.Text.Json;
using ComponentFramework.Dispatching;
using ComponentFramework.Handling;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Takes the reserved fields out of a form or a JSON object; what is left are the arguments.</summary>
internal static class EventFields
{
    public static EventBody OfForm(List<KeyValuePair<string, string>> fields)
    {
        string? name = null, state = null, eventId = null;
        List<KeyValuePair<string, string>> arguments = new(fields.Count);
        foreach (var field in fields)
        {
            switch (field.Key)
            {
                case Wire.Fields.Event:
                    name = Once(name, field);
                    break;
                case Wire.Fields.State:
                    state = Once(state, field);
                    break;
                case Wire.Fields.EventId:
                    eventId = Once(eventId, field);
                    break;
                default:
                    arguments.Add(field);
                    break;
            }
        }

        return new(Given(name), Given(state), Given(eventId), Payload.FromForm(arguments));
    }

    /// <param name="json">Lives as long as the payload.</param>
    public static EventBody OfJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("The body has to be a JSON object.");
        }

        var payload = json.TryGetProperty(Wire.Fields.Payload, out var given) ? Payload.FromJson(given) : Payload.Empty;
        return new(Text(json, Wire.Fields.Event), Text(json, Wire.Fields.State), Text(json, Wire.Fields.EventId), payload);
    }

    /// <summary>A text member; null when it is absent, null or empty.</summary>
    public static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return member.ValueKind == JsonValueKind.String ? Given(member.GetString()) : throw Malformed($"The field '{name}' has to be a text.");
        }
        catch (InvalidOperationException)
        {
            throw Malformed($"The field '{name}' is not valid Unicode.");
        }
    }

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;

    private static string Once(string? before, KeyValuePair<string, string> field) =>
        before is null ? field.Value : throw Malformed($"The field '{field.Key}' is there twice.");

    private static RefusalException Malformed(string error) => new(Refusals.RequestMalformed(error));
}
