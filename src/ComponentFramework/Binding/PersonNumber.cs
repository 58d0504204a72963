using System.Globalization;
using System.Text;

namespace ComponentFramework.Binding;

/// <summary>
/// A number as a person writes it: in the digits, with the decimal separator and the minus of the visitor's culture. Separators between thousands are
/// not read, because 1.234 and 1,234 are two different numbers to two people.
/// </summary>
internal static class PersonNumber
{
    /// <summary>The number as the invariant culture writes it; null when it is written in no way that is known.</summary>
    public static string? Plain(string? text)
    {
        if (text is not { Length: > 0 and <= 400 })
        {
            return null;
        }

        var format = CultureInfo.CurrentCulture.NumberFormat;
        var separator = Bare(format.NumberDecimalSeparator);
        var plain = new StringBuilder(text.Length);
        var hasSeparator = false;
        foreach (var letter in Bare(text).Trim())
        {
            if (char.IsDigit(letter))
            {
                plain.Append((char)('0' + (int)char.GetNumericValue(letter)));
            }
            else if (letter == '\u2212' || Bare(format.NegativeSign) == letter.ToString())
            {
                plain.Append('-');
            }
            else if (separator == letter.ToString() || letter == '\u066B')
            {
                if (hasSeparator)
                {
                    return null;
                }

                hasSeparator = true;
                plain.Append('.');
            }
            else if (letter is '.' or ',')
            {
                // Another culture's separator: nobody can tell what is meant.
                return null;
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>Without the marks that only say in which direction to write.</summary>
    private static string Bare(string text) => text.AsSpan().IndexOfAny('\u200E', '\u200F', '\u061C') < 0
        ? text
        : string.Concat(text.Where(letter => letter is not ('\u200E' or '\u200F' or '\u061C')));
}
