using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using ComponentFramework.Encoders;
using ComponentFramework.Memory;

namespace ComponentFramework.Binding;

/// <summary>One named argument of a <see cref="ComponentEvent"/>. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EventArgument
{
    private readonly string? _name;

    /// <summary>The text, or what writes the value.</summary>
    private readonly object? _value;
    private readonly long _number;
    private readonly Kind _kind;

    private EventArgument(string name, Kind kind, object? value = null, long number = 0)
    {
        _name = name;
        _kind = kind;
        _value = value;
        _number = number;
    }

    private enum Kind : byte
    {
        Missing,
        Null,
        Text,
        Number,
        Boolean,
        Written,
    }

    /// <summary>A text, or null.</summary>
    /// <param name="name">The argument's name in snake_case.</param>
    /// <param name="value">The text, in the invariant culture where it stands for a number or a date.</param>
    public static EventArgument Of(string name, string? value) => new(name, value is null ? Kind.Null : Kind.Text, value);

    /// <summary>A whole number.</summary>
    /// <param name="name">The argument's name in snake_case.</param>
    /// <param name="value">The number.</param>
    public static EventArgument Of(string name, long value) => new(name, Kind.Number, number: value);

    /// <summary>A truth value.</summary>
    /// <param name="name">The argument's name in snake_case.</param>
    /// <param name="value">The value.</param>
    public static EventArgument Of(string name, bool value) => new(name, Kind.Boolean, number: value ? 1 : 0);

    /// <summary>A list or a record, written as JSON.</summary>
    /// <param name="name">The argument's name in snake_case.</param>
    /// <param name="write">Writes exactly one JSON value.</param>
    public static EventArgument Of(string name, Action<Utf8JsonWriter> write) => new(name, Kind.Written, write);

    internal string? Name => _name;

    internal bool IsGiven => _kind != Kind.Missing;

    /// <summary>The value as a form would carry it; null for what a form cannot carry alone.</summary>
    internal string? Text => _kind switch
    {
        Kind.Text => (string?)_value,
        Kind.Number => _number.ToString(CultureInfo.InvariantCulture),
        Kind.Boolean => _number != 0 ? "true" : "false",
        _ => null,
    };

    /// <summary>Whether the other one is written alike; null when only writing both can tell.</summary>
    internal bool? IsSame(EventArgument other) => _name != other._name || _kind == Kind.Written || other._kind == Kind.Written
        ? null
        : _kind == other._kind && (string?)_value == (string?)other._value && _number == other._number;

    internal void Write(PooledBuffer json)
    {
        if (_kind == Kind.Missing)
        {
            return;
        }

        json.Write(","u8);
        JsonText.Write(json, _name);
        json.Write(":"u8);
        switch (_kind)
        {
            case Kind.Null:
                json.Write("null"u8);
                break;
            case Kind.Text:
                JsonText.Write(json, (string?)_value);
                break;
            case Kind.Number:
                Utf8Formatter.TryFormat(_number, json.GetSpan(20), out var length);
                json.Advance(length);
                break;
            case Kind.Boolean:
                json.Write(_number != 0 ? "true"u8 : "false"u8);
                break;
            default:
                using (var writer = new Utf8JsonWriter(json))
                {
                    WriteValue(writer);
                }

                break;
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        if (_kind == Kind.Missing)
        {
            return;
        }

        json.WritePropertyName(_name!);
        switch (_kind)
        {
            case Kind.Null:
                json.WriteNullValue();
                break;
            case Kind.Text:
                json.WriteStringValue((string?)_value);
                break;
            case Kind.Number:
                json.WriteNumberValue(_number);
                break;
            case Kind.Boolean:
                json.WriteBooleanValue(_number != 0);
                break;
            default:
                WriteValue(json);
                break;
        }
    }

    private void WriteValue(Utf8JsonWriter json) => ((Action<Utf8JsonWriter>)_value!)(json);
}
