using System.Text.Json;
using ComponentFramework.Binding;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Writes down arguments so that the same ones are the same bytes, whether they came as a form or as JSON.</summary>
internal static class PayloadWords
{
    /// <exception cref="RefusalException">A text in it is no Unicode.</exception>
    public static void Write(Payload payload, StateWriter words)
    {
        var fields = payload.IsForm ? payload.Fields : FieldsOf(payload.Json);
        foreach (var (name, text) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            words.Write(name);
            words.Write(text);
        }
    }

    private static List<KeyValuePair<string, string>> FieldsOf(JsonElement json)
    {
        List<KeyValuePair<string, string>> fields = [];
        try
        {
            AddMembers("", json, fields);
        }
        catch (InvalidOperationException)
        {
            throw new RefusalException(Refusals.PayloadInvalid("A text in the payload is not valid Unicode."));
        }

        return fields;
    }

    private static void AddMembers(string prefix, JsonElement json, List<KeyValuePair<string, string>> fields)
    {
        foreach (var member in json.EnumerateObject())
        {
            Add(prefix + member.Name, member.Value, fields);
        }
    }

    private static void Add(string name, JsonElement json, List<KeyValuePair<string, string>> fields)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                AddMembers($"{name}.", json, fields);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in json.EnumerateArray().Index())
                {
                    Add(item.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"{name}[{index}]" : name, item, fields);
                }

                break;
            case JsonValueKind.String:
                fields.Add(new(name, json.GetString()!));
                break;
            case JsonValueKind.Null:
                fields.Add(new($"{name}\0", ""));
                break;
            default:
                fields.Add(new(name, json.GetRawText()));
                break;
        }
    }
}
