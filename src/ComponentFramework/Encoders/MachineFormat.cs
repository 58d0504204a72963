using System.Globalization;

namespace ComponentFramework.Encoders;

/// <summary>
/// How values stand in attributes, where browsers, style sheets and scripts read them: the same in every culture, and what binding reads back. Text, and the
/// attributes that are read to people, are written in the visitor's culture.
/// </summary>
internal static class MachineFormat
{
    /// <summary>Whether an attribute is read by people.</summary>
    public static bool IsForPeople(string attribute) => attribute is "title" or "alt" or "placeholder" or "label" or "aria-label" or "aria-description" or "aria-valuetext"
        or "aria-roledescription" or "aria-placeholder";

    /// <summary>A date or time in ISO 8601; false for what has no such form.</summary>
    public static bool TryFormat<T>(T value, Span<byte> to, out int length)
    {
        length = 0;
        return value switch
        {
            DateOnly date => date.TryFormat(to, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.TryFormat(to, out length, TimeFormat(time.Ticks), CultureInfo.InvariantCulture),
            DateTime moment => moment.TryFormat(to, out length, moment.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd'T'HH:mmK" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.TryFormat(to, out length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            _ => false,
        };
    }

    private static string TimeFormat(long ticks) => ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF";
}
