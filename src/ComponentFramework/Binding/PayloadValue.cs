using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using ComponentFramework.Protocol;

namespace ComponentFramework.Binding;

/// <summary>
/// One argument, or a part of one. In a form a list is a repeated field (<c>tags</c> or <c>tags[]</c>), a record's member is
/// <c>address.street</c>, and a list of records is <c>lines[0].size</c>; where indices are left out, the rows that are there are the list, in the order of their indices.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PayloadValue
{
    private readonly Payload? _form;
    private readonly string? _path;
    private readonly JsonElement _json;

    private PayloadValue(Payload? form, string? path, JsonElement json)
    {
        _form = form;
        _path = path;
        _json = json;
    }

    /// <summary>Whether nothing was sent for it.</summary>
    public bool IsMissing => _form is null ? _json.ValueKind == JsonValueKind.Undefined : !HasFields();

    /// <summary>Whether null was sent; in a form, an empty text.</summary>
    public bool IsNull => _form is null ? _json.ValueKind == JsonValueKind.Null : Text is "";

    /// <summary>The text of a form field, a JSON string, or a JSON number as written; otherwise null.</summary>
    public string? Text => _form is not null ? FormText() : _json.ValueKind switch
    {
        JsonValueKind.String => JsonText(),
        JsonValueKind.Number => _json.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>Whether it is a text: a form field or a JSON string.</summary>
    public bool IsText => _form is not null ? FormText() is not null : _json.ValueKind == JsonValueKind.String;

    /// <summary>Whether it can hold members: a JSON object, or form fields below this path.</summary>
    public bool IsObject => _form is not null ? HasFieldsBelow('.') : _json.ValueKind == JsonValueKind.Object;

    /// <summary>The member of a record.</summary>
    /// <param name="name">The member's name in snake_case.</param>
    public PayloadValue this[string name] => _form is not null
        ? new(_form, $"{_path}.{name}", default)
        : _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var member) ? FromJson(member) : default;

    /// <summary>The elements of a list, or null when it is no list.</summary>
    public IReadOnlyList<PayloadValue>? Items
    {
        get
        {
            if (_form is not null)
            {
                return FormItems();
            }

            return _json.ValueKind == JsonValueKind.Array ? [.. _json.EnumerateArray().Select(FromJson)] : null;
        }
    }

    /// <summary>
    /// All texts of it: those of every field of its name, <c>days</c> and <c>days[]</c>; of a JSON array its strings, and of a JSON string or truth value that one. Numbers of
    /// JSON are no texts.
    /// </summary>
    internal IReadOnlyList<string> Texts
    {
        get
        {
            if (_form is not null)
            {
                var path = _path!;
                return [.. _form.Fields.Where(sent => IsOrRepeats(sent.Key, path)).Select(sent => sent.Value)];
            }

            return _json.ValueKind switch
            {
                JsonValueKind.String or JsonValueKind.True or JsonValueKind.False => [Text!],
                JsonValueKind.Array => [.. _json.EnumerateArray().Select(FromJson).Where(item => item.IsText).Select(item => item.Text!)],
                _ => [],
            };
        }
    }

    internal static PayloadValue FromForm(Payload form, string path) => new(form, path, default);

    internal static PayloadValue FromJson(JsonElement json) => new(null, null, json);

    /// <summary>The text of a person's field as a number that is written in their culture; null for what a program sends.</summary>
    internal string? Persons => _form?.Misfits is null ? null : PersonNumber.Plain(FormText());

    /// <summary>Says that a person's text was not what was expected; gives back whether it was.</summary>
    internal bool Told(bool fits, FieldExpectation expected)
    {
        if (!fits && _form?.Misfits is { } misfits && FormText() is { } text)
        {
            misfits.Add(_path!, text, expected);
        }

        return fits;
    }

    /// <summary>Says that something is missing that every form has.</summary>
    internal void Break() => _form?.Misfits?.Break();

    /// <summary>Says what people call it.</summary>
    internal void Label(string? label) => _form?.Misfits?.Label(_path!, label);

    /// <summary>The name of a row of the list that this is.</summary>
    internal string RowName(int index)
    {
        var path = _path!;
        if (_form!.Fields.Where(field => IsOrRepeats(field.Key, path)).Select(field => field.Key).FirstOrDefault() is { } repeated)
        {
            return repeated;
        }

        var indices = Indices(path);
        return $"{path}[{(index < indices.Count ? indices.ElementAt(index) : index)}]";
    }

    private string? JsonText()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8: the parser looks inside a text only when it is read.
            throw new RefusalException(Refusals.PayloadInvalid("A text in the payload is not valid Unicode."));
        }
    }

    private string? FormText()
    {
        foreach (var field in _form!.Fields)
        {
            if (field.Key == _path)
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>Whether it is made of texts and nothing else.</summary>
    internal bool HasTexts => _form is not null
        ? Texts.Count > 0
        : _json.ValueKind == JsonValueKind.String || (_json.ValueKind == JsonValueKind.Array && _json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String));

    private static bool IsOrRepeats(string name, string path) =>
        name.StartsWith(path, StringComparison.Ordinal) && (name.Length == path.Length || (name.Length == path.Length + 2 && name.EndsWith("[]", StringComparison.Ordinal)));

    private bool HasFields() => FormText() is not null || HasFieldsBelow('.') || HasFieldsBelow('[');

    private bool HasFieldsBelow(char separator)
    {
        foreach (var field in _form!.Fields)
        {
            if (field.Key.Length > _path!.Length && field.Key[_path.Length] == separator && field.Key.StartsWith(_path, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private List<PayloadValue> FormItems()
    {
        var path = _path!;
        var repeated = _form!.Fields.Where(field => IsOrRepeats(field.Key, path)).ToList();
        if (repeated.Count > 0)
        {
            if (_form.Fields.Any(field => field.Key.StartsWith(path + "[", StringComparison.Ordinal) && field.Key != path + "[]"))
            {
                throw new RefusalException(Refusals.PayloadInvalid($"The list '{Shorten(path)}' is given both as a repeated field and by indices; expected one of the two."));
            }

            var all = _form;
            return [.. repeated.Select(field => FromForm(all.Only(field), field.Key))];
        }

        var form = _form;
        return [.. Indices(path).Select(index => FromForm(form, $"{path}[{index}]"))];
    }

    /// <summary>The indices that fields below a path have, in their order; a row that was removed leaves a gap, and the rows behind it are there all the same.</summary>
    private SortedSet<int> Indices(string path)
    {
        SortedSet<int> indices = [];
        foreach (var (name, _) in _form!.Fields)
        {
            if (name.Length <= path.Length || name[path.Length] != '[' || !name.StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }

            var text = name.AsSpan(path.Length + 1);
            var end = text.IndexOf(']');
            indices.Add(IndexOf(end < 0 ? text : text[..end]) ?? throw new RefusalException(Refusals.PayloadInvalid(
                $"The field '{Shorten(name)}' has no index that a list could have; expected whole numbers from 0 on, such as '{Shorten(path)}[0]'.")));
        }

        return indices;
    }

    /// <summary>One way to write each index, so that no two fields mean the same row by different names.</summary>
    private static int? IndexOf(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 9 && (text.Length == 1 || text[0] != '0') && !text.ContainsAnyExceptInRange('0', '9') ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Shorten(string name) => name.Length <= 64 ? name : $"{name[..64]}…";
}
