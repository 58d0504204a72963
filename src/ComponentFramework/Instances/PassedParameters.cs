using System.Text;

namespace ComponentFramework.Instances;

/// <summary>
/// Sealed parameters on their way from a parent's answer to components that the page keeps, as <c>id:token id:token</c>: a component's own, and
/// those of what fills its slots, which it passes on.
/// </summary>
internal static class PassedParameters
{
    public static void Add(StringBuilder passed, string id, string token) =>
        passed.Append(passed.Length == 0 ? "" : " ").Append(id).Append(':').Append(token);

    /// <summary>The token for a component; null when there is none.</summary>
    public static string? Find(string? passed, string id)
    {
        foreach (var part in passed.AsSpan().Split(' '))
        {
            var pair = passed.AsSpan(part);
            if (pair.Length > id.Length && pair[id.Length] == ':' && pair.StartsWith(id, StringComparison.Ordinal))
            {
                return pair[(id.Length + 1)..].ToString();
            }
        }

        return null;
    }

    /// <summary>The ids of the components that it is for.</summary>
    public static IEnumerable<string> Ids(string passed) => passed.Split(' ').Select(pair => pair[..pair.IndexOf(':')]);
}
