using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComponentFramework.Handling;

/// <summary>Binds arguments by name, always in the invariant culture. Used by generated code.</summary>
public static class Bind
{
    /// <summary>An argument that has to be there.</summary>
    /// <exception cref="RefusalException">It is missing or does not fit; the message names it.</exception>
    public static T Required<T>(Payload payload, string name, string expected, PayloadParser<T> parse)
    {
        var value = payload[name];
        return value.IsMissing
            ? throw new RefusalException(Refusals.PayloadInvalid($"The argument '{name}' is missing; expected {expected}."))
            : Parsed(value, name, expected, parse);
    }

    /// <summary>An argument that has a default.</summary>
    /// <exception cref="RefusalException">It is there but does not fit; the message names it.</exception>
    public static T Optional<T>(Payload payload, string name, string expected, PayloadParser<T> parse, T defaultValue)
    {
        var value = payload[name];
        return value.IsMissing ? defaultValue : Parsed(value, name, expected, parse);
    }

    /// <summary>A text.</summary>
    public static bool Text(PayloadValue value, out string result)
    {
        result = value.IsText ? value.Text! : "";
        return value.IsText;
    }

    /// <summary>A truth value: <c>true</c>, <c>false</c>, or the <c>on</c> of a ticked box.</summary>
    public static bool Boolean(PayloadValue value, out bool result)
    {
        var text = value.Text;
        result = text is "true" or "on" or "True";
        return result || text is "false" or "off" or "False";
    }

    /// <summary>A single character.</summary>
    public static bool Character(PayloadValue value, out char result)
    {
        var text = value.IsText ? value.Text : null;
        result = text is { Length: 1 } ? text[0] : default;
        return text is { Length: 1 };
    }

    /// <summary>A whole number of the type's range, without a fraction.</summary>
    public static bool Whole<T>(PayloadValue value, [MaybeNull] out T result)
        where T : struct, System.Numerics.IBinaryInteger<T> =>
        T.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out result);

    /// <summary>A number with a fraction; infinities and NaN do not fit.</summary>
    public static bool Number<T>(PayloadValue value, [MaybeNull] out T result)
        where T : struct, System.Numerics.INumber<T> =>
        T.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out result) && T.IsFinite(result);

    /// <summary>A type that parses itself exactly: ids, dates and times in ISO 8601.</summary>
    public static bool Parsable<T>(PayloadValue value, [MaybeNull] out T result)
        where T : IParsable<T>
    {
        result = default;
        return value.IsText && T.TryParse(value.Text, CultureInfo.InvariantCulture, out result);
    }

    /// <summary>A member of an enumeration by name, in any case; or by number when the number is defined.</summary>
    public static bool Member<T>(PayloadValue value, out T result)
        where T : struct, Enum
    {
        result = default;

        // With a comma it would be read as a combination, which can come out as a member that nobody named.
        return value.Text is { } text && !text.Contains(',') && Enum.TryParse(text, ignoreCase: true, out result) && Enum.IsDefined(result);
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

        foreach (var item in items)
        {
            if (!parse(item, out var element))
            {
                return false;
            }

            result.Add(element);
        }

        return true;
    }

    private static T Parsed<T>(PayloadValue value, string name, string expected, PayloadParser<T> parse) => parse(value, out var result)
        ? result
        : throw new RefusalException(Refusals.PayloadInvalid($"The argument '{name}' does not fit; expected {expected}."));
}
