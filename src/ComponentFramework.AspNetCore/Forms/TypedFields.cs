namespace ComponentFramework.AspNetCore.Forms;

/// <summary>What a person has typed into a form that the server did not take, to stand in its fields again.</summary>
/// <param name="rootId">The component's id on the page that answers.</param>
/// <param name="values">What the form's trigger sends.</param>
/// <param name="typed">The fields, in their order.</param>
internal sealed class TypedFields(string rootId, string values, IReadOnlyList<KeyValuePair<string, string>> typed)
{
    private readonly Dictionary<string, int> _taken = [];

    public bool AreOf(string root, string trigger) => root == rootId && trigger == values;

    /// <summary>The next text of a name; null when there is none.</summary>
    public string? Take(string name)
    {
        var taken = _taken.GetValueOrDefault(name);
        foreach (var (field, text) in typed)
        {
            if (field == name && taken-- == 0)
            {
                _taken[name] = _taken.GetValueOrDefault(name) + 1;
                return text;
            }
        }

        return null;
    }

    /// <summary>Whether a choice was made.</summary>
    public bool Has(string name, string value) => typed.Any(field => field.Key == name && field.Value == value);
}
