using System.Text.Json;
using System.Text.Unicode;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>
/// Reads JSON from outside. The parser looks at the characters of a text only when somebody asks for it, and its exceptions then are those of a programmer's mistake; so
/// texts and names are looked at here, once and before anything else.
/// </summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="json">Lives as long as the document.</param>
    /// <param name="what">How to call it in a sentence: "body", "frame".</param>
    /// <param name="readFirst">Reads what has to be known also when the rest is refused; null for nothing.</param>
    /// <exception cref="RefusalException">It is not valid; the sentence says why.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string what, Action<JsonElement>? readFirst = null)
    {
        if (!Utf8.IsValid(json.Span))
        {
            throw Malformed($"The {what} is not valid UTF-8.");
        }

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(json, Options);
            readFirst?.Invoke(document.RootElement);
            if (json.Span.IndexOf("\\u"u8) >= 0)
            {
                DemandUnicode(document.RootElement, isArgument: false);
            }

            return document;
        }
        catch (RefusalException)
        {
            document?.Dispose();
            throw;
        }
        catch (JsonException)
        {
            throw Malformed($"The {what} is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            // An escape is half of a surrogate pair.
            document?.Dispose();
            throw Malformed($"The {what} is not valid Unicode.");
        }
    }

    private static void DemandUnicode(JsonElement json, bool isArgument)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    DemandUnicode(member.Value, isArgument || member.Name == Wire.Fields.Payload);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    DemandUnicode(item, isArgument);
                }

                break;
            case JsonValueKind.String when isArgument:
                DemandArgument(json);
                break;
            case JsonValueKind.String:
                _ = json.GetString();
                break;
        }
    }

    private static void DemandArgument(JsonElement json)
    {
        try
        {
            _ = json.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new RefusalException(Refusals.PayloadInvalid("A text in the payload is not valid Unicode."));
        }
    }

    private static RefusalException Malformed(string error) => new(Refusals.RequestMalformed(error));
}
