using System.Text;
using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownPage(string path, string text)
{
    /// <summary>From the repository's root.</summary>
    public string Path => path;

    /// <summary>The text without code, in which nothing is a link or a heading.</summary>
    private string Prose => Code().Replace(Block().Replace(text, ""), "");

    public string Text => text;

    public IReadOnlyList<CodeBlock> Blocks => [.. Block().Matches(text).Select(block => new CodeBlock(path, block.Groups["kind"].Value.Trim(), block.Groups["code"].Value))];

    /// <summary>Links and pictures that lead to files and headings here.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(Prose).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://") && !link.StartsWith("mailto:", StringComparison.Ordinal))];

    /// <summary>What stands behind the hash of a link to a heading, as GitHub makes it.</summary>
    public IReadOnlyList<string> Anchors
    {
        get
        {
            Dictionary<string, int> used = [];
            return [.. Heading().Matches(Block().Replace(text, "")).Select(heading => Slug(heading.Groups[1].Value)).Select(slug => (used[slug] = used.GetValueOrDefault(slug) + 1) == 1 ? slug : $"{slug}-{used[slug] - 1}")];
        }
    }

    /// <summary>What stands below a heading, up to the next one.</summary>
    public string Section(string heading) => text.Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    public static string Slug(string heading)
    {
        StringBuilder slug = new();
        foreach (var letter in Entity().Replace(LinkText().Replace(heading, "$1"), "").Trim().ToLowerInvariant())
        {
            slug.Append(letter == ' ' ? "-" : char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : "");
        }

        return slug.ToString();
    }

    [GeneratedRegex(@"^```(?<kind>[^\n]*)\n(?<code>.*?)^```[^\S\n]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("&[a-z]+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();
}
