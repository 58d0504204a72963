using System.Buffers;
using System.Text.Json;
using ComponentFramework.Binding;
using ComponentFramework.Memory;

namespace ComponentFramework;

/// <summary>An event that a component can be asked to handle, with the arguments known so far. Made with a component's <c>Events</c>.</summary>
public class ComponentEvent
{
    /// <summary>The built-in event that re-reads facts: it runs <c>RefreshAsync</c>.</summary>
    public const string Refresh = "refresh";

    /// <summary>The argument of an event that has one, as most have, and no array for it.</summary>
    private readonly EventArgument _only;
    private readonly EventArgument[]? _arguments;

    /// <summary>Names an event and its argument.</summary>
    /// <param name="name">The event in snake_case.</param>
    /// <param name="argument">The argument; one that is not given is left out of the payload.</param>
    public ComponentEvent(string name, EventArgument argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _only = argument;
    }

    /// <summary>Names an event and its arguments.</summary>
    /// <param name="name">The event in snake_case.</param>
    /// <param name="arguments">The arguments; those not given are left out of the payload.</param>
    public ComponentEvent(string name, params EventArgument[] arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _arguments = arguments;
    }

    /// <summary>The event's name in snake_case.</summary>
    public string Name { get; }

    private ReadOnlySpan<EventArgument> Arguments => _arguments ?? new ReadOnlySpan<EventArgument>(in _only);

    /// <summary>Whether this is the same event with the same arguments as another.</summary>
    /// <param name="other">The event to compare with.</param>
    public bool Is(ComponentEvent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name && (HasSameArguments(other) ?? PayloadJson().Span.SequenceEqual(other.PayloadJson().Span));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {System.Text.Encoding.UTF8.GetString(PayloadJson().Span)}";

    /// <summary>Whether an argument is given; one that is left out is found in a form when the event is raised.</summary>
    internal bool Gives(string argument)
    {
        foreach (var given in Arguments)
        {
            if (given.IsGiven && given.Name == argument)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The arguments as they arrive at the handler.</summary>
    internal Payload Payload()
    {
        if (Arguments.Length == 0)
        {
            return Binding.Payload.Empty;
        }

        List<KeyValuePair<string, string>> fields = new(Arguments.Length);
        foreach (var argument in Arguments)
        {
            if (argument.Text is { } text)
            {
                fields.Add(new(argument.Name!, text));
            }
            else if (argument.IsGiven)
            {
                return JsonPayload();
            }
        }

        return Binding.Payload.FromForm(fields);
    }

    private Payload JsonPayload()
    {
        using var json = JsonDocument.Parse(PayloadJson());
        return Binding.Payload.FromJson(json.RootElement.Clone());
    }

    /// <summary>Writes the arguments as further members of a JSON object.</summary>
    internal void WriteArguments(PooledBuffer json)
    {
        foreach (var argument in Arguments)
        {
            argument.Write(json);
        }
    }

    internal void WriteArguments(Utf8JsonWriter json)
    {
        foreach (var argument in Arguments)
        {
            argument.Write(json);
        }
    }

    internal ReadOnlyMemory<byte> PayloadJson()
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        WriteArguments(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Compares what can be compared without writing it; null when something cannot.</summary>
    private bool? HasSameArguments(ComponentEvent other)
    {
        var own = Arguments;
        var others = other.Arguments;
        bool? isSame = own.Length == others.Length ? true : null;
        for (var i = 0; i < own.Length && isSame == true; i++)
        {
            isSame = own[i].IsSame(others[i]);
        }

        return isSame;
    }
}
