using System.Diagnostics.CodeAnalysis;

namespace ComponentFramework;

/// <summary>
/// What a handler has to say against an event, by field. A component that has errors after a handler is answered with
/// status 422 and rendered with them. They last until the next event.
/// </summary>
public sealed class Errors
{
    private List<KeyValuePair<string, string>>? _entries;

    /// <summary>Whether there is at least one error.</summary>
    public bool Any => _entries is { Count: > 0 };

    /// <summary>The first message of a field, or null.</summary>
    /// <param name="field">The field's name.</param>
    public string? this[string field]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == field)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>All fields with their messages, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries => _entries ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>Whether a field has an error.</summary>
    /// <param name="field">The field's name.</param>
    public bool Has(string field) => this[field] is not null;

    /// <summary>Adds a message for the person who sees the page.</summary>
    /// <param name="field">The field it belongs to, or an empty string for the whole component.</param>
    /// <param name="message">One human sentence.</param>
    public void Add(string field, string message)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        (_entries ??= []).Add(new(field, message));
    }

    /// <summary>Forgets every error.</summary>
    public void Clear() => _entries?.Clear();

    [ExcludeFromCodeCoverage]
    internal string Describe() => string.Join("; ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"));
}
