using System.ComponentModel;
using System.Text.Json;
using ComponentFramework.Protocol;

namespace ComponentFramework.Binding;

/// <summary>An event's arguments as they arrived: fields of a form, or the members of a JSON object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>The fields that cannot be read, where a person may have typed them; null where each is a mistake of a program.</summary>
    internal Misfits? Misfits { get; private init; }

    /// <summary>Fields of a form, in order; a name may stand there several times.</summary>
    /// <param name="fields">Names and texts.</param>
    public static Payload FromForm(IReadOnlyList<KeyValuePair<string, string>> fields) => new(fields, default);

    /// <summary>Fields of a form that a person has filled in, which says at its field what cannot be read.</summary>
    internal static Payload FromPerson(IReadOnlyList<KeyValuePair<string, string>> fields) => new(fields, default) { Misfits = new() };

    /// <summary>One field of a form, with what is said of the whole form.</summary>
    internal Payload Only(KeyValuePair<string, string> field) => new([field], default) { Misfits = Misfits };

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

    /// <summary>The name of a list's row as it was sent.</summary>
    internal string Row(string field, int index) => _fields is null ? $"{field}[{index}]" : PayloadValue.FromForm(this, field).RowName(index);
}
