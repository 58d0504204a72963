using System.Collections.Frozen;
using System.Text;

namespace ComponentFramework.Html;

/// <summary>
/// Character references as a browser reads them: all numeric ones, and the names of HTML 4. The two thousand later names, and
/// whatever has no semicolon, are refused, because what they mean depends on what follows.
/// </summary>
internal static class CharacterReferences
{
    private const int LongestReference = 12;
    private const int Replacement = 0xFFFD;

    // Browsers read the numbers of C1 control characters as if the page were encoded in Windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const string Latin1Names =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
        "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private const string GreekNames =
        "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - " +
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";

    private const string OtherNames =
        "amp&lt<gt>quot\"apos'OElig\u0152oelig\u0153Scaron\u0160scaron\u0161Yuml\u0178fnof\u0192circ\u02C6tilde\u02DCthetasym\u03D1upsih\u03D2piv\u03D6" +
        "ensp\u2002emsp\u2003thinsp\u2009zwnj\u200Czwj\u200Dlrm\u200Erlm\u200Fndash\u2013mdash\u2014lsquo\u2018rsquo\u2019sbquo\u201Aldquo\u201Crdquo\u201Dbdquo\u201E" +
        "dagger\u2020Dagger\u2021bull\u2022hellip\u2026permil\u2030prime\u2032Prime\u2033lsaquo\u2039rsaquo\u203Aoline\u203Efrasl\u2044euro\u20AC" +
        "image\u2111weierp\u2118real\u211Ctrade\u2122alefsym\u2135larr\u2190uarr\u2191rarr\u2192darr\u2193harr\u2194crarr\u21B5lArr\u21D0uArr\u21D1rArr\u21D2dArr\u21D3hArr\u21D4" +
        "forall\u2200part\u2202exist\u2203empty\u2205nabla\u2207isin\u2208notin\u2209ni\u220Bprod\u220Fsum\u2211minus\u2212lowast\u2217radic\u221Aprop\u221Dinfin\u221Eang\u2220" +
        "and\u2227or\u2228cap\u2229cup\u222Aint\u222Bthere4\u2234sim\u223Ccong\u2245asymp\u2248ne\u2260equiv\u2261le\u2264ge\u2265sub\u2282sup\u2283nsub\u2284sube\u2286supe\u2287" +
        "oplus\u2295otimes\u2297perp\u22A5sdot\u22C5lceil\u2308rceil\u2309lfloor\u230Arfloor\u230Bloz\u25CAspades\u2660clubs\u2663hearts\u2665diams\u2666";

    private static readonly FrozenDictionary<ulong, char> Names = BuildNames();

    /// <summary>Reads what begins with an ampersand.</summary>
    /// <param name="text">The source from the ampersand on.</param>
    /// <param name="inAttribute">Whether it stands in an attribute's value, where query strings need no escape.</param>
    /// <param name="length">How many bytes it takes.</param>
    /// <param name="character">What they mean.</param>
    /// <returns>False for what browsers may read in another way.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, bool inAttribute, out int length, out int character)
    {
        length = 1;
        character = '&';
        if (text.Length > 1 && text[1] == '#')
        {
            return TryReadNumber(text, out length, out character);
        }

        var end = 1;
        var name = 0UL;
        while (end < text.Length && char.IsAsciiLetterOrDigit((char)text[end]))
        {
            name = name << 8 | text[end++];
        }

        if (end == 1)
        {
            // Parsers do not agree on an ampersand and a semicolon with nothing between them.
            return text.Length < 2 || text[1] != ';';
        }

        if (end < text.Length && text[end] == '=' && inAttribute)
        {
            return true;
        }

        if (end > 9 || end == text.Length || text[end] != ';' || !Names.TryGetValue(name, out var value))
        {
            return false;
        }

        (length, character) = (end + 1, value);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> text, out int length, out int character)
    {
        character = 0;
        length = 2;
        var isHexadecimal = text.Length > 2 && (text[2] | 0x20) == 'x';
        var first = length += isHexadecimal ? 1 : 0;
        for (; length < Math.Min(text.Length, LongestReference); length++)
        {
            var letter = (char)text[length];
            if (isHexadecimal && char.IsAsciiHexDigit(letter))
            {
                character = (character << 4) + HexDigit(letter);
            }
            else if (char.IsAsciiDigit(letter))
            {
                character = character * 10 + (letter - '0');
            }
            else
            {
                break;
            }

            character = Math.Min(character, 0x110000);
        }

        if (length == first || length == text.Length || text[length] != ';')
        {
            return false;
        }

        length++;
        character = character switch
        {
            >= 0x80 and <= 0x9F => Windows1252[character - 0x80],
            0 => Replacement,
            _ when Rune.IsValid(character) => character,
            _ => Replacement,
        };
        return true;
    }

    private static int HexDigit(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : (letter | 0x20) - 'a' + 10;

    private static FrozenDictionary<ulong, char> BuildNames()
    {
        Dictionary<ulong, char> names = [];
        AddRun(Latin1Names, '\u00A0');
        AddRun(GreekNames, '\u0391');
        var start = 0;
        for (var i = 0; i < OtherNames.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(OtherNames[i]))
            {
                names.Add(Key(OtherNames[start..i]), OtherNames[i]);
                start = i + 1;
            }
        }

        return names.ToFrozenDictionary();

        void AddRun(string run, char first)
        {
            foreach (var name in run.Split(' '))
            {
                if (name != "-")
                {
                    names.Add(Key(name), first);
                }

                first++;
            }
        }
    }

    private static ulong Key(string name) => name.Aggregate(0UL, (key, letter) => key << 8 | letter);
}
