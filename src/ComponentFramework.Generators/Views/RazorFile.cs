using System.Text;
using System.Text.RegularExpressions;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators.Views;

/// <summary>The directives of a <c>.cshtml</c> file that decide which class it becomes and what that derives from.</summary>
/// <param name="TargetPath">The path within the project, with slashes.</param>
/// <param name="Inherits">The type after <c>@inherits</c>, or null.</param>
/// <param name="Place">Where that type stands.</param>
/// <param name="Usings">What stands after <c>@using</c>.</param>
/// <param name="Namespace">What stands after <c>@namespace</c>, or null.</param>
/// <param name="Mvc">What it has of MVC.</param>
internal sealed record RazorFile(string TargetPath, string? Inherits, SourceSpan? Place, EquatableArray<string> Usings, string? Namespace, MvcParts Mvc)
{
    private const string PathOption = "build_metadata.AdditionalFiles.TargetPath";

    private static readonly Regex Comments = new(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.Compiled);

    private static readonly Regex Directives = new(
        @"^[ \t]*@(?<name>inherits|using|namespace)[ \t]+(?<value>[^(\s][^\r\n]*?)[ \t;]*\r?$", RegexOptions.Multiline | RegexOptions.Compiled);

    public string Folder => TargetPath.Contains('/') ? TargetPath.Substring(0, TargetPath.LastIndexOf('/')) : "";

    public bool IsImports => string.Equals(TargetPath.Substring(Folder.Length).Trim('/'), "_ViewImports.cshtml", StringComparison.OrdinalIgnoreCase);

    public static bool IsRazor(AdditionalText file) => file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the file is not compiled by Razor.</summary>
    public static RazorFile? Read(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        if (!options.TryGetValue(PathOption, out var encoded) || Decoded(encoded) is not { Length: > 0 } path || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var code = Comments.Replace(text.ToString(), comment => Regex.Replace(comment.Value, "[^\r\n]", " "));
        var found = Directives.Matches(code).Cast<Match>().ToList();
        var inherits = found.FirstOrDefault(match => match.Groups["name"].Value == "inherits")?.Groups["value"];
        return new(
            path.Replace('\\', '/').TrimStart('/'),
            inherits?.Value,
            inherits is null ? null : Span(file.Path, text, inherits),
            new(found.Where(match => match.Groups["name"].Value == "using").Select(match => match.Groups["value"].Value)),
            found.LastOrDefault(match => match.Groups["name"].Value == "namespace")?.Groups["value"].Value,
            MvcParts.Read(code, file.Path, text));
    }

    /// <summary>Whether this file's directives apply to another one: it is its imports, or those of a folder around it.</summary>
    public bool IsImportedBy(RazorFile other) =>
        IsImports && (Folder.Length == 0 || other.Folder == Folder || other.Folder.StartsWith(Folder + "/", StringComparison.Ordinal));

    internal static SourceSpan Span(string path, SourceText text, Capture group)
    {
        var span = new TextSpan(group.Index, group.Length);
        return new(path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static string? Decoded(string encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return null; // not written by the Razor SDK
        }
    }
}
