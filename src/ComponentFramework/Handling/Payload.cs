using System.Text.Json;

namespace ComponentFramework.Handling;

/// <summary>An event's arguments as they arrived: fields of a form, or the members of a JSON object.</summary>
public sealed class Payload
{
    private readonly IReadOnlyList<KeyValuePair<string, string>>? _fields;
    private readonly JsonElement _json;

    private Payload(IReadOnlyList<KeyValuePair<string, string>>? fields, JsonElement json)
    {
        _fields = fields;
        _json = json;
    }

    /// <summary>No arguments.</summary>
    public static Payload Empty { get; } = new([], default);

    internal bool IsForm => _fields is not null;

    internal IReadOnlyList<KeyValuePair<string, string>> Fields => _fields ?? [];

    internal JsonElement Json => _json;

    /// <summary>Fields of a form, in order; a name may stand there several times.</summary>
    /// <param name="fields">Names and texts.</param>
    public static Payload FromForm(IReadOnlyList<KeyValuePair<string, string>> fields) => new(fields, default);

    /// <summary>The members of a JSON object.</summary>
    /// <param name="json">An object that lives as long as the payload.</param>
    /// <exception cref="RefusalException">It is not an object.</exception>
    public static Payload FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new(null, json),
        JsonValueKind.Undefined or JsonValueKind.Null => Empty,
        _ => throw new RefusalException(Refusals.RequestMalformed("The payload has to be a JSON object.")),
    };

    /// <summary>The argument of a name.</summary>
    /// <param name="name">The name in snake_case.</param>
    public PayloadValue this[string name] => _fields is not null
        ? PayloadValue.FromForm(this, name)
        : _json.TryGetProperty(name, out var member) ? PayloadValue.FromJson(member) : default;
}
