using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ComponentFramework.Sealing;

namespace ComponentFramework;

/// <summary>
/// What handlers have to say against what was entered, by field. An event that leaves any is answered with status 422. In a handler it holds what this event has to
/// say; a view shows what earlier events have left as well: a message stays until its event is sent again, an event brings a new value for its field, another
/// message takes its place, or it is cleared.
/// </summary>
public sealed class Errors : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private List<KeyValuePair<string, string>>? _entries;

    /// <summary>What earlier events have left. Once it is shown, the first entries are these.</summary>
    private List<SnapshotMessage>? _earlier;
    private bool _isEarlierShown;

    /// <summary>Whether there is at least one message.</summary>
    public bool Any => Count > 0;

    /// <summary>How many messages there are.</summary>
    public int Count => _entries?.Count ?? 0;

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

    /// <summary>What the event that runs has added.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Added => Count == EarlierShown ? [] : _entries![EarlierShown..];

    private int EarlierShown => _isEarlierShown ? _earlier?.Count ?? 0 : 0;

    /// <summary>Whether a field has a message.</summary>
    /// <param name="field">The field's name.</param>
    public bool Has(string field) => this[field] is not null;

    /// <summary>Adds a message for the person who sees the page. It takes the place of those that earlier events have left at the field.</summary>
    /// <param name="field">The field it belongs to, or an empty string for the whole component.</param>
    /// <param name="message">One human sentence.</param>
    public void Add(string field, string message)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        ForgetEarlier(earlier => earlier.Field == field);
        (_entries ??= []).Add(new(field, message));
    }

    /// <summary>Forgets every message, those of earlier events too.</summary>
    public void Clear()
    {
        _entries?.Clear();
        _earlier?.Clear();
    }

    /// <summary>Forgets the messages of one field, those of earlier events too.</summary>
    /// <param name="field">The field's name.</param>
    public void Clear(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        ForgetEarlier(earlier => earlier.Field == field);
        _entries?.RemoveAll(entry => entry.Key == field);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Begins an event: what earlier ones have left is kept aside, but for what this one answers.</summary>
    /// <param name="earlier">The messages of earlier events.</param>
    /// <param name="event">The event; null when none runs, and nothing is answered.</param>
    /// <param name="brings">Whether the event brings a value that the person has entered in a field.</param>
    internal void Begin(IReadOnlyList<SnapshotMessage> earlier, string? @event, Func<string, bool> brings)
    {
        Clear();
        _isEarlierShown = false;
        if (earlier.Count > 0)
        {
            (_earlier ??= []).AddRange(@event is null ? earlier : earlier.Where(message => message.Event != @event && !brings(Root(message.Field))));
        }
    }

    /// <summary>Ends the event: what it has not answered stands before what it has to say.</summary>
    internal void ShowEarlier()
    {
        if (_earlier is { Count: > 0 } && !_isEarlierShown)
        {
            (_entries ??= []).InsertRange(0, _earlier.Select(message => KeyValuePair.Create(message.Field, message.Text)));
        }

        _isEarlierShown = true;
    }

    /// <summary>What is shown until later events answer it: the first messages, as many as fit.</summary>
    /// <param name="event">The event that has run; empty for a mount.</param>
    /// <param name="maxBytes">How many bytes of UTF-8 they may have.</param>
    internal IReadOnlyList<SnapshotMessage> Kept(string @event, int maxBytes)
    {
        if (!Any)
        {
            return [];
        }

        IEnumerable<SnapshotMessage> all = [.. _earlier ?? [], .. Added.Select(entry => new SnapshotMessage(entry.Key, entry.Value, @event))];
        return [.. all.TakeWhile(message => (maxBytes -= Encoding.UTF8.GetByteCount(message.Field) + Encoding.UTF8.GetByteCount(message.Text)) >= 0)];
    }

    [ExcludeFromCodeCoverage]
    internal string Describe() => string.Join("; ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"));

    /// <summary>The argument that a field is a part of: <c>address</c> for <c>address.street</c>.</summary>
    private static string Root(string field) => field.AsSpan().IndexOfAny('.', '[') is >= 0 and var end ? field[..end] : field;

    private void ForgetEarlier(Predicate<SnapshotMessage> isOver)
    {
        for (var i = (_earlier?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (isOver(_earlier![i]))
            {
                _earlier.RemoveAt(i);
                if (_isEarlierShown)
                {
                    _entries!.RemoveAt(i);
                }
            }
        }
    }
}
