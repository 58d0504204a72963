using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>A file that is compiled.</summary>
/// <param name="path">From the repository's root.</param>
/// <param name="text">What is in it.</param>
internal sealed partial class SourceFile(string path, string text)
{
    public string Path => path;

    public string Code { get; } = Words(text);

    /// <summary>The same code, however it is laid out and whatever is said about it.</summary>
    public static string Words(string code) => string.Join(' ', Comment().Replace(code, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<=^|\s)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
