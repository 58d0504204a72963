namespace ComponentFramework.Diagnostics;

/// <summary>Finds what somebody meant who has misspelt a name.</summary>
internal static class Spelling
{
    /// <summary>The known name that is nearest, or null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var near = known
            .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant().Replace("_", ""), name.ToLowerInvariant().Replace("_", ""))))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name is not null && near.Distance <= Math.Max(1, written.Length / 3) ? near.Name : null;
    }

    /// <summary>How many letters have to be put in, taken out or changed to get from one text to the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
