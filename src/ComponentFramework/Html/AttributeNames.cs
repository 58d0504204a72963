using System.Buffers;
using System.Text;

namespace ComponentFramework.Html;

/// <summary>What is said of attributes by their name.</summary>
internal static class AttributeNames
{
    private static readonly SearchValues<byte> Settable =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.-"u8);

    /// <summary>Whether a script can set an attribute of this name in every browser; a parser takes nearly any.</summary>
    public static bool CanBeSet(ReadOnlySpan<byte> name) =>
        (HtmlBytes.IsLetter(name[0]) || name[0] is (byte)'_' or (byte)':') && name.IndexOfAnyExcept(Settable) < 0;

    /// <summary>Whether an attribute of the root is left to the caller, because it belongs to the answer and not to the view.</summary>
    public static bool AreOfAnswer(ReadOnlySpan<byte> name) => name.Length switch
    {
        8 => Ascii.EqualsIgnoreCase(name, "data-rev"u8),
        9 => Ascii.EqualsIgnoreCase(name, "data-live"u8),
        10 => Ascii.EqualsIgnoreCase(name, "data-state"u8),
        _ => false,
    };
}
