using System.Text.Json;
using ComponentFramework.Protocol;

namespace ComponentFramework.Testing.Transports;

/// <summary>Reads answers, problems and frames.</summary>
internal static class WireJson
{
    public static WireAnswer Read(JsonElement json, int status, TimeSpan? retryAfter)
    {
        var outcome = new EventOutcome
        {
            Status = status,
            Code = Text(json, Wire.Fields.Code) ?? (status == 422 ? Wire.Codes.ValidationFailed : null),
            Error = status == 422 ? null : Text(json, Wire.Fields.Error),
            RetryAfter = retryAfter,
            TraceId = status >= 500 ? Text(json, Wire.Fields.TraceId) : null,
            Errors = [.. Errors(json)],
            NavigatesTo = Text(json, Wire.Fields.Navigate),
            Focuses = Text(json, Wire.Fields.Focus),
            ResetsForm = json.TryGetProperty(Wire.Fields.Reset, out var reset) && reset.ValueKind == JsonValueKind.True,
        };
        return new(outcome) { Html = Text(json, Wire.Fields.Html), Mount = Text(json, Wire.Fields.Mount) };
    }

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static IEnumerable<KeyValuePair<string, string>> Errors(JsonElement json)
    {
        if (!json.TryGetProperty(Wire.Fields.Errors, out var errors) || errors.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var field in errors.EnumerateObject())
        {
            foreach (var message in field.Value.EnumerateArray())
            {
                yield return new(field.Name, message.GetString()!);
            }
        }
    }
}
