using System.Globalization;

namespace ComponentFramework.Limits;

/// <summary>A count for each stretch of time.</summary>
internal sealed record Rate(int Count, TimeSpan Per)
{
    public static Rate Parse(string text, string owner)
    {
        var slash = text.IndexOf('/');
        if (slash > 0 && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            TimeSpan? per = text[(slash + 1)..] switch
            {
                "second" => TimeSpan.FromSeconds(1),
                "minute" => TimeSpan.FromMinutes(1),
                "hour" => TimeSpan.FromHours(1),
                "day" => TimeSpan.FromDays(1),
                _ => null,
            };
            if (per is { } span)
            {
                return new(count, span);
            }
        }

        throw new InvalidOperationException(
            $"The rate limit '{text}' of {owner} cannot be read. Expected a count and second, minute, hour or day: [RateLimit(\"5/second\")].");
    }
}
