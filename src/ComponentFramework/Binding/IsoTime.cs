using System.Globalization;

namespace ComponentFramework.Binding;

/// <summary>
/// Reads dates and times as ISO 8601 writes them, which is also what a browser sends for its date and time fields. Nothing is guessed: in
/// <c>03/04/2024</c> nobody can tell the day from the month.
/// </summary>
internal static class IsoTime
{
    private const DateTimeStyles White = DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite;
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] LocalTimes = [.. Times.Select(time => $"{Day}'T'{time}")];
    private static readonly string[] DateTimes = [Day, Month, .. LocalTimes.Select(time => $"{time}K")];
    private static readonly string[] Instants = [.. LocalTimes.Select(time => $"{time}zzz"), .. LocalTimes.Select(time => $"{time}'Z'")];

    /// <summary>A day; a month or week stands for its first day.</summary>
    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, [Day, Month], CultureInfo.InvariantCulture, White, out date) || TryWeek(text, out date);

    /// <summary>A time of day.</summary>
    public static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, White, out time);

    /// <summary>A date, with a time or without: UTC with <c>Z</c>, the server's time with an offset, and of no kind without either.</summary>
    public static bool TryDateTime(string? text, out DateTime moment)
    {
        if (DateTime.TryParseExact(text, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | White, out moment))
        {
            return true;
        }

        var isWeek = TryWeek(text, out var monday);
        moment = isWeek ? monday.ToDateTime(TimeOnly.MinValue) : default;
        return isWeek;
    }

    /// <summary>A moment, which needs its offset: without one it would be another moment on another server.</summary>
    public static bool TryInstant(string? text, out DateTimeOffset instant)
    {
        var style = White | (text?.Contains('Z', StringComparison.Ordinal) == true ? DateTimeStyles.AssumeUniversal : DateTimeStyles.None);
        return DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, style, out instant);
    }

    /// <summary>A duration in hours and minutes, <c>1:30</c> or <c>2.12:00:00</c>. A number alone is none: 6 would be six days.</summary>
    public static bool TryDuration(string? text, out TimeSpan duration)
    {
        duration = default;
        return text?.Contains(':', StringComparison.Ordinal) == true && TimeSpan.TryParseExact(text.Trim(), "c", CultureInfo.InvariantCulture, out duration);
    }

    /// <summary><c>2024-W05</c>.</summary>
    private static bool TryWeek(string? text, out DateOnly monday)
    {
        monday = default;
        var written = text.AsSpan().Trim();
        if (written.Length != 8
            || !written[4..6].SequenceEqual("-W")
            || !int.TryParse(written[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(written[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year == 0 || week == 0 || week > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return true;
    }
}
