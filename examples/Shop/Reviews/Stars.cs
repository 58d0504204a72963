namespace Shop.Reviews;

/// <summary>A rating as stars.</summary>
public static class Stars
{
    /// <summary>Five characters: as many full stars as the rating, rounded, and empty ones for the rest.</summary>
    public static string Text(double rating)
    {
        var full = Math.Clamp((int)Math.Round(rating, MidpointRounding.AwayFromZero), 0, 5);
        return new string('★', full) + new string('☆', 5 - full);
    }
}
