using System.Text;
using System.Text.Json;
using ComponentFramework.Binding;

namespace ComponentFramework.Testing.Transports;

/// <summary>Arguments as they travel: a JSON object, or the fields of a form.</summary>
internal sealed class WirePayload
{
    private WirePayload(string? json, IReadOnlyList<KeyValuePair<string, string>>? fields)
    {
        Json = json;
        Fields = fields;
    }

    public static WirePayload None { get; } = new("{}", null);

    public string? Json { get; }

    public IReadOnlyList<KeyValuePair<string, string>>? Fields { get; }

    public static WirePayload Of(ComponentEvent @event) => new(Encoding.UTF8.GetString(@event.PayloadJson().Span), null);

    public static WirePayload Of(string json) => new(json, null);

    public static WirePayload Of(IReadOnlyList<KeyValuePair<string, string>> fields) => new(null, fields);

    /// <summary>What the server reads at the other end.</summary>
    public Payload Arrive()
    {
        if (Fields is not null)
        {
            return Payload.FromPerson(FormText.Read(FormText.Write(Fields)));
        }

        using var document = JsonDocument.Parse(Json!);
        return Payload.FromJson(document.RootElement.Clone());
    }
}
