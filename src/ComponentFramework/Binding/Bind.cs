using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComponentFramework.Protocol;

namespace ComponentFramework.Binding;

/// <summary>Binds arguments by name, always in the invariant culture. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bind
{
    private const NumberStyles WholeStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>An argument that has to be there.</summary>
    /// <exception cref="RefusalException">It is missing or does not fit; the message names it.</exception>
    public static T Required<T>(Payload payload, string name, string expected, PayloadParser<T> parse, string? label = null)
    {
        var value = payload[name];
        return value.IsMissing
            ? throw new RefusalException(Refusals.PayloadInvalid($"The argument '{name}' is missing; expected {expected}."))
            : Parsed(payload, value, name, expected, parse, label);
    }

    /// <summary>An argument that has a default.</summary>
    /// <exception cref="RefusalException">It is there but does not fit; the message names it.</exception>
    public static T Optional<T>(Payload payload, string name, string expected, PayloadParser<T> parse, T defaultValue, string? label = null)
    {
        var value = payload[name];
        return value.IsMissing ? defaultValue : Parsed(payload, value, name, expected, parse, label);
    }

    /// <summary>A member of a record that has to be there.</summary>
    public static bool Member<T>(PayloadValue record, string name, PayloadParser<T> parse, out T member, string? label = null)
    {
        if (record[name] is not { IsMissing: false } value)
        {
            member = default!;
            record.Break();
            return false;
        }

        return Labelled(value, parse(value, out member), label);
    }

    /// <summary>A member of a record that has a default.</summary>
    public static bool OptionalMember<T>(PayloadValue record, string name, PayloadParser<T> parse, T defaultValue, out T member, string? label = null)
    {
        member = defaultValue;
        var value = record[name];
        return value.IsMissing || Labelled(value, parse(value, out member), label);
    }

    /// <summary>A text.</summary>
    public static bool Text(PayloadValue value, out string result)
    {
        result = value.IsText ? value.Text! : "";
        return value.IsText;
    }

    /// <summary>
    /// A truth value: <c>true</c>, <c>on</c> or <c>1</c>, and <c>false</c>, <c>off</c> or <c>0</c>, in any case. Of several fields of one name, a ticked box and the
    /// hidden field that stands for an unticked one, any that is true decides.
    /// </summary>
    public static bool Boolean(PayloadValue value, out bool result)
    {
        result = false;
        var fits = value.Texts.Count > 0;
        foreach (var text in value.Texts)
        {
            var isTrue = IsWord(text, "true", "on", "1");
            fits &= isTrue || IsWord(text, "false", "off", "0");
            result |= isTrue;
        }

        return value.Told(fits, FieldExpectation.Choice);
    }

    /// <summary>A single character.</summary>
    public static bool Character(PayloadValue value, out char result)
    {
        var text = value.IsText ? value.Text : null;
        result = text is { Length: 1 } ? text[0] : default;
        return value.Told(text is { Length: 1 }, FieldExpectation.Value);
    }

    /// <summary>A whole number of the type's range, without a fraction.</summary>
    public static bool Whole<T>(PayloadValue value, [MaybeNull] out T result)
        where T : struct, System.Numerics.IBinaryInteger<T> =>
        T.TryParse(value.Text, WholeStyle, CultureInfo.InvariantCulture, out result)
        || T.TryParse(value.Persons, WholeStyle, CultureInfo.InvariantCulture, out result)
        || value.Told(fits: false, System.Numerics.BigInteger.TryParse(Bounded(value.Text), WholeStyle, CultureInfo.InvariantCulture, out var large) ? OutOfRange(large.Sign) : FieldExpectation.WholeNumber);

    /// <summary>A number with a fraction; infinities and NaN do not fit.</summary>
    public static bool Number<T>(PayloadValue value, [MaybeNull] out T result)
        where T : struct, System.Numerics.INumber<T> =>
        (T.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out result) && T.IsFinite(result))
        || (T.TryParse(value.Persons, NumberStyles.Float, CultureInfo.InvariantCulture, out result) && T.IsFinite(result))
        || value.Told(fits: false, HasDigits(value.Text) && double.TryParse(Bounded(value.Text), NumberStyles.Float, CultureInfo.InvariantCulture, out var large) ? OutOfRange(Math.Sign(large)) : FieldExpectation.Number);

    /// <summary>A type that parses itself.</summary>
    public static bool Parsable<T>(PayloadValue value, [MaybeNull] out T result)
        where T : IParsable<T>
    {
        result = default;
        return value.Told(value.IsText && T.TryParse(value.Text, CultureInfo.InvariantCulture, out result), FieldExpectation.Value);
    }

    /// <summary>A day in ISO 8601: <c>2024-01-31</c>; <c>2024-01</c> and <c>2024-W05</c> are the first day of the month or week.</summary>
    public static bool Date(PayloadValue value, out DateOnly result)
    {
        result = default;
        return value.Told(value.IsText && IsoTime.TryDate(value.Text, out result), FieldExpectation.Date);
    }

    /// <summary>A time of day in ISO 8601: <c>18:30</c>, <c>18:30:00.5</c>.</summary>
    public static bool Time(PayloadValue value, out TimeOnly result)
    {
        result = default;
        return value.Told(value.IsText && IsoTime.TryTime(value.Text, out result), FieldExpectation.Time);
    }

    /// <summary>A date in ISO 8601, with a time or without: <c>2024-01-31T18:30</c>. <c>Z</c> makes it UTC, an offset the server's time; without either it has no kind.</summary>
    public static bool DateAndTime(PayloadValue value, out DateTime result)
    {
        result = default;
        return value.Told(value.IsText && IsoTime.TryDateTime(value.Text, out result), FieldExpectation.DateAndTime);
    }

    /// <summary>A moment in ISO 8601, which needs an offset and keeps it: <c>2024-01-31T18:30+01:00</c>, <c>2024-01-31T17:30Z</c>.</summary>
    public static bool Instant(PayloadValue value, out DateTimeOffset result)
    {
        result = default;
        return value.Told(value.IsText && IsoTime.TryInstant(value.Text, out result), FieldExpectation.DateAndTime);
    }

    /// <summary>A duration: <c>1:30</c>, <c>1:30:00</c>, <c>2.12:00:00</c>.</summary>
    public static bool Duration(PayloadValue value, out TimeSpan result)
    {
        result = default;
        return value.Told(value.IsText && IsoTime.TryDuration(value.Text, out result), FieldExpectation.Duration);
    }

    /// <summary>A member of an enumeration by name, in any case; or by number when the number is defined.</summary>
    public static bool Member<T>(PayloadValue value, out T result)
        where T : struct, Enum
    {
        result = default;

        // With a comma it would be read as a combination, which can come out as a member that nobody named.
        return value.Told(value.Text is { } text && !text.Contains(',') && Enum.TryParse(text, ignoreCase: true, out result) && Enum.IsDefined(result), FieldExpectation.Choice);
    }

    /// <summary>
    /// Members of an enumeration with <c>[Flags]</c> together: names with commas between them, several fields of one name, a JSON array, or a number whose bits all
    /// have names. Nothing chosen is none.
    /// </summary>
    public static bool Flags<T>(PayloadValue value, out T result)
        where T : struct, Enum
    {
        result = default;
        List<string> names = [];
        var isNumber = !value.HasTexts && value.Text is not null;
        IReadOnlyList<string> texts = isNumber ? [value.Text!] : value.Texts;
        foreach (var part in texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            // A combination in which a bit has no name is written as a number.
            if (!Enum.TryParse<T>(part, ignoreCase: true, out var one) || one.ToString() is not { } name || (!EqualityComparer<T>.Default.Equals(one, default) && !char.IsLetter(name[0]) && name[0] != '_'))
            {
                return value.Told(false, FieldExpectation.Choice);
            }

            names.Add(name);
        }

        return (isNumber || value.HasTexts) && (names.Count == 0 || Enum.TryParse(string.Join(',', names), out result));
    }

    /// <summary>A value that may be null; an empty form field is null.</summary>
    public static bool Nullable<T>(PayloadValue value, PayloadParser<T> parse, out T? result)
        where T : struct
    {
        result = null;
        if (value.IsNull)
        {
            return true;
        }

        if (!parse(value, out var given))
        {
            return false;
        }

        result = given;
        return true;
    }

    /// <summary>A reference that may be null.</summary>
    public static bool NullableReference<T>(PayloadValue value, PayloadParser<T> parse, out T? result)
        where T : class
    {
        result = null;
        return value.IsNull && !value.IsText || parse(value, out result);
    }

    /// <summary>A list, every element of which has to fit.</summary>
    public static bool List<T>(PayloadValue value, PayloadParser<T> parse, out List<T> result)
    {
        result = [];
        if (value.Items is not { } items)
        {
            return false;
        }

        // To the end, so that a person hears of every field at once.
        var fits = true;
        foreach (var item in items)
        {
            fits &= parse(item, out var element);
            result.Add(element);
        }

        return fits;
    }

    private static bool IsWord(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigits(string? text) => text?.Any(char.IsAsciiDigit) == true;

    /// <summary>What may be a number; longer texts are none, and would take their time.</summary>
    private static string? Bounded(string? text) => text is { Length: <= 400 } ? text : null;

    private static FieldExpectation OutOfRange(int sign) => sign < 0 ? FieldExpectation.LargerNumber : FieldExpectation.SmallerNumber;

    private static bool Labelled(PayloadValue value, bool fits, string? label)
    {
        if (!fits)
        {
            value.Label(label);
        }

        return fits;
    }

    private static T Parsed<T>(Payload payload, PayloadValue value, string name, string expected, PayloadParser<T> parse, string? label)
    {
        var before = payload.Misfits?.Count;
        if (Labelled(value, parse(value, out var result), label))
        {
            return result;
        }

        var refusal = new RefusalException(Refusals.PayloadInvalid($"The argument '{name}' does not fit; expected {expected}."));
        if (payload.Misfits is not { IsBroken: false } misfits || misfits.Count == before)
        {
            throw refusal;
        }

        misfits.Refusal ??= refusal;
        return result;
    }
}
