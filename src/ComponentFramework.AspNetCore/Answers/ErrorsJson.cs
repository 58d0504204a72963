using System.Text.Json;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Writes the messages of a form with mistakes by field, over HTTP and over the socket alike.</summary>
internal static class ErrorsJson
{
    public static void WriteErrors(this Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> errors)
    {
        json.WriteStartObject(Wire.Fields.Errors);
        foreach (var field in errors.GroupBy(entry => entry.Key))
        {
            json.WriteStartArray(field.Key);
            foreach (var (_, message) in field)
            {
                json.WriteStringValue(message);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
