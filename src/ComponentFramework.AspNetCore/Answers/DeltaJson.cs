using System.Text.Json;
using ComponentFramework.Differences;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Writes operations into an answer, over HTTP and over the socket alike.</summary>
internal static class DeltaJson
{
    public static void WriteDelta(this Utf8JsonWriter json, HtmlChange change)
    {
        json.WritePropertyName(Wire.Fields.Delta);
        json.WriteRawValue(change.Operations.Span, skipInputValidation: true);
        json.WriteString(Wire.Fields.Base, change.Base);
    }
}
