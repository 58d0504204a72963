using System.Security.Cryptography;

namespace ComponentFramework.Exchange;

/// <summary>
/// The ids of instances: the component's name and twelve random letters. Of an instance that a page places, the last two of them say how many of its
/// component the page placed before it, so that the same place is found when the page is made again.
/// </summary>
internal static class InstanceId
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 12;
    private const int PlaceLength = 2;

    public static string New(string component) => $"{component}-{RandomNumberGenerator.GetString(Letters, Length)}";

    public static string OfPlace(string component, int place) => $"{component}-{RandomNumberGenerator.GetString(Letters, Length - PlaceLength)}{Name(place)}";

    /// <summary>What stands behind the id of the instance at a place of a page: nothing for the instance itself, the way to a child below it; null for another place.</summary>
    public static string? Below(string id, string component, int place)
    {
        var start = component.Length + 1;
        return id.Length >= start + Length
            && id.StartsWith(component, StringComparison.Ordinal)
            && id[component.Length] == '-'
            && id.AsSpan(start, Length).IndexOfAnyExcept(Letters) < 0
            && id.AsSpan(start + Length - PlaceLength, PlaceLength).SequenceEqual(Name(place))
            && (id.Length == start + Length || id[start + Length] == '-')
            ? id[(start + Length)..]
            : null;
    }

    private static string Name(int place) => $"{Letters[place / Letters.Length % Letters.Length]}{Letters[place % Letters.Length]}";
}
