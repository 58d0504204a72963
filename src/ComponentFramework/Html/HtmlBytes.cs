using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace ComponentFramework.Html;

/// <summary>The bytes that matter to an HTML tokenizer.</summary>
internal static class HtmlBytes
{
    /// <summary>White space as HTML has it. A carriage return is not among them: documents with one are refused.</summary>
    public static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \n\t\f"u8);

    public static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\f';

    public static bool IsLowerLetter(byte value) => (uint)(value - 'a') <= 'z' - 'a';

    public static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>Whether a byte can stand in a tag's name after its first letter.</summary>
    public static bool IsTagName(byte value) => IsLowerLetter(value) || IsDigit(value) || value == '-';

    /// <summary>Whether a byte ends an attribute's name or has no place in one.</summary>
    public static bool EndsAttributeName(byte value) =>
        value is <= (byte)' ' or >= 0x7F || value is (byte)'=' or (byte)'>' or (byte)'/' or (byte)'"' or (byte)'\'' or (byte)'<';

    /// <summary>
    /// How many bytes from a place on are ASCII letters and hyphens, sixteen at most. Names are short and differ in length, so a
    /// loop would be predicted wrongly once for each of them.
    /// </summary>
    public static int CountNameBytes(ReadOnlySpan<byte> source, int position)
    {
        if (source.Length - position < Vector128<byte>.Count)
        {
            return 0;
        }

        var bytes = Vector128.Create(source.Slice(position, Vector128<byte>.Count));
        var letters = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var others = ~(letters | Vector128.Equals(bytes, Vector128.Create((byte)'-')));
        return Math.Min(BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits()), Vector128<byte>.Count);
    }

    /// <summary>The distance from a place to the next of two bytes; -1 for none. Mostly it is near.</summary>
    public static int IndexOfEither(ReadOnlySpan<byte> source, int position, byte one, byte other)
    {
        if (source.Length - position >= Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(source.Slice(position, Vector256<byte>.Count));
            var found = Vector256.Equals(bytes, Vector256.Create(one)) | Vector256.Equals(bytes, Vector256.Create(other));
            if (found != Vector256<byte>.Zero)
            {
                return BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        return source[position..].IndexOfAny(one, other);
    }
}
